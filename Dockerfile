# Beside in a container, against a PostgreSQL of its own (DATABASE_URL and its three siblings). Nothing secret is in it:
# settings come when it is run. Run it with a file system that cannot be written to:
#   docker run --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges --env-file beside.env \
#     --volume beside-data:/data --shm-size 1g --publish 127.0.0.1:3000:3000 beside
# docs/hardening.md says which address its proxy has from in here, and how a command is run (the first administrator).

FROM node:24-bookworm-slim AS packages
WORKDIR /beside
COPY package.json package-lock.json ./
RUN npm install --omit=dev --no-audit --no-fund && npm cache clean --force

# Types are needed to build and not to run: without them Next would fetch some of its own choice.
FROM packages AS build
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
RUN npm install --include=dev --no-audit --no-fund && npm cache clean --force
COPY . .
RUN BESIDE_DATA=/tmp/build node bin/build-command.mjs && rm -rf .next/cache

FROM node:24-bookworm-slim AS run
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 BESIDE_PREBUILT=1 BESIDE_HOST=0.0.0.0 BESIDE_DATA=/data PORT=3000
WORKDIR /beside
RUN groupadd --gid 10001 beside && useradd --uid 10001 --gid beside --no-create-home --shell /usr/sbin/nologin beside \
  && install --directory --owner=beside --group=beside --mode=0700 /data
COPY --from=packages --chown=root:root /beside/node_modules node_modules
COPY --from=build --chown=root:root /beside/.next .next
COPY --chown=root:root package.json package-lock.json next.config.js tsconfig.json ./
COPY --chown=root:root instrumentation.ts instrumentation-node.ts instrumentation-client.ts ./
COPY --chown=root:root bin bin
COPY --chown=root:root app app
COPY --chown=root:root components components
COPY --chown=root:root drizzle drizzle
COPY --chown=root:root lib lib
COPY --chown=root:root public public
USER 10001:10001
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health/live').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/start.mjs"]
