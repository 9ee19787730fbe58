# For `make docker-test` where no image registry can be reached and a stand-in has the name of Neo4j's official image:
# it writes some settings twice, which Neo4j refuses. As in the official image, the last one counts, the environment's.
ARG IMAGE
FROM ${IMAGE}
RUN sed -i '/^case .*neo4j\//i tac $H/conf/neo4j.conf | sort -t= -k1,1 -us > /tmp/neo4j.conf; cp /tmp/neo4j.conf $H/conf/neo4j.conf' /startup/docker-entrypoint.sh
