"""The neo4j.conf of a local database: the settings that matter, and why."""

from typing import Final

# Limits the procedures that plugins may bring; there are none. What Neo4j brings itself stays callable on Community.
PROCEDURES: Final = ("db.awaitIndex", "db.awaitIndexes", "db.index.fulltext.queryNodes", "db.ping", "dbms.components")

SETTINGS: Final = {
    # Reachable from this machine over Bolt, and in no other way.
    "server.default_listen_address": "127.0.0.1",
    "server.bolt.enabled": "true",
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "dbms.security.auth_enabled": "true",
    # One question cannot take the database from the others.
    "db.transaction.timeout": "10s",
    "db.transaction.monitor.check.interval": "500ms",
    "db.lock.acquisition.timeout": "5s",
    "db.memory.transaction.max": "256m",
    "dbms.memory.transaction.total.max": "256m",
    "server.memory.pagecache.size": "256m",
    # A statement reads neither files nor addresses.
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
    "dbms.security.procedures.allowlist": ",".join(PROCEDURES),
    # It sends nothing: no usage report, and none of the broadcasts by which 2026.x looks for a fleet manager. There is
    # no public switch for those; networks of which there can be none (at least two masks) leave it no address.
    "dbms.usage_report.enabled": "false",
    "dbms.fleet_manager.enabled": "false",
    "internal.dbms.fleet_discovery.permitted_network_masks": "127.0.0.0/8,127.0.0.0/8",
    # The query log would hold what people were asked about.
    "db.logs.query.enabled": "OFF",
    # Without these a stop takes ten seconds and an empty database half a gigabyte.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration": "0s",
    "db.tx_log.preallocate": "false",
}


def configuration(bolt_port: int) -> str:
    """The text of neo4j.conf for a database that answers Bolt on `bolt_port` of the loopback address."""
    settings = SETTINGS | {"server.bolt.listen_address": f"127.0.0.1:{bolt_port}"}
    return "".join(f"{name}={value}\n" for name, value in settings.items())
