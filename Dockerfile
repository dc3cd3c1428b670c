# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
WORKDIR /source
ENV CI=true DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# Packages first: they change less often than the code.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/MentionWatch.Core/*.csproj src/MentionWatch.Core/packages.lock.json src/MentionWatch.Core/
COPY src/MentionWatch/*.csproj src/MentionWatch/packages.lock.json src/MentionWatch/
COPY src/MentionWatch.Engines/*.csproj src/MentionWatch.Engines/packages.lock.json src/MentionWatch.Engines/
COPY src/MentionWatch.Engines.Training/*.csproj src/MentionWatch.Engines.Training/packages.lock.json src/MentionWatch.Engines.Training/
RUN dotnet restore src/MentionWatch --locked-mode
COPY src/MentionWatch.Core src/MentionWatch.Core
COPY src/MentionWatch.Engines src/MentionWatch.Engines
COPY src/MentionWatch.Engines.Training src/MentionWatch.Engines.Training
COPY src/MentionWatch src/MentionWatch
COPY models models
RUN dotnet publish src/MentionWatch --no-restore --configuration Release --output /app -p:ContinuousIntegrationBuild=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble
LABEL org.opencontainers.image.title="MentionWatch" \
      org.opencontainers.image.description="Hears a brand's crisis in minutes and tells the people on call" \
      org.opencontainers.image.licenses="Apache-2.0"
# The supervised Redis; unused, and never started, when the configuration names another.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends redis-server \
 && rm -rf /var/lib/apt/lists/* /etc/redis /var/lib/redis /var/log/redis \
 && install --directory --owner=app --group=app /data /etc/mentionwatch
COPY --from=build /app /app
ENV MENTIONWATCH_CONFIG=/etc/mentionwatch/mentionwatch.json \
    MENTIONWATCH__Redis__DataDirectory=/data \
    MENTIONWATCH__Web__Listen=http://0.0.0.0:8080
USER app
WORKDIR /data
VOLUME /data
EXPOSE 8080
# The image has no curl and needs none: bash speaks enough HTTP to read a status line.
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["/app/mentionwatch"]
CMD ["run"]
