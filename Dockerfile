# Mellanrum as an image; `docker compose up` builds it. The classic builder and BuildKit both can.
# pip and npm ask where PIP_INDEX_URL and NPM_CONFIG_REGISTRY say, through the proxy that Docker is set up with. A
# company's own certificates come with the base image: make one that has them and name it in PYTHON_IMAGE.
ARG PYTHON_IMAGE=python:3.11-slim-bookworm

# The explorer. Node is a wheel here and stays in this stage.
FROM ${PYTHON_IMAGE} AS explorer
ARG PIP_INDEX_URL
ARG NPM_CONFIG_REGISTRY
WORKDIR /build
COPY requirements/node.lock requirements/
COPY explorer explorer
COPY graph_api/pages graph_api/pages
RUN python -m venv /node \
 && /node/bin/pip install -q --no-cache-dir --require-hashes -r requirements/node.lock \
 && /node/bin/python explorer/build.py

# The program and what it needs, in a virtual environment without pip. Without the extra `local`: no Java in here.
FROM ${PYTHON_IMAGE} AS program
ARG PIP_INDEX_URL
WORKDIR /build
COPY requirements/build.lock requirements/image.lock requirements/
RUN python -m venv /tools \
 && /tools/bin/pip install -q --no-cache-dir --require-hashes -r requirements/build.lock \
 && python -m venv --without-pip /opt/mellanrum \
 && /tools/bin/pip --python /opt/mellanrum/bin/python install -q --no-cache-dir --require-hashes -r requirements/image.lock \
 && find /opt/mellanrum -type d -name tests -prune -exec rm -rf {} +
COPY . .
COPY --from=explorer /build/graph_api/explorer graph_api/explorer
RUN /tools/bin/pip wheel -q --no-deps --no-build-isolation --wheel-dir /wheel . \
 && /tools/bin/pip --python /opt/mellanrum/bin/python install -q --no-deps /wheel/*.whl

FROM ${PYTHON_IMAGE}
ENV PATH=/opt/mellanrum/bin:$PATH HOME=/tmp PYTHONUTF8=1 PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
EXPOSE 8000
# /healthz and not /readyz: an unhealthy container is one that a restart would help. Where Neo4j is what fails, Neo4j's
# own check says so, and restarting us on top of it would only throw away what we have read.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["python", "-I", "-S", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["mellanrum", "serve"]
RUN useradd --uid 10001 --user-group --no-create-home --home-dir /tmp --shell /usr/sbin/nologin mellanrum
USER 10001:10001
COPY --from=program /opt/mellanrum /opt/mellanrum
