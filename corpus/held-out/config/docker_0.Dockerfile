FROM python:3.11.7-slim@sha256:e79582237ae5d9e7c54aa5f6043435aa912adcfd650aec5f651e4ea0bf45120b
ARG BUILD_REF=a7f9a1ed0d965baa4ad4735b4511c92ec010a07d
ENV GROQKEY=⟦credential-groq-key:gsk_{base62:20}WGdyb3FY{base62:24}⟧
ENV SLACK_WEBHOOK_URL=⟦credential-slack-webhook:https://hooks.slack.com/services/T0{upper:8}/B0{upper:9}/{base62:24}⟧
ENV NPM_TOKEN=⟦credential-npm-token:npm_{base62:30}{crc}⟧
ENV NOTION_TOKEN=⟦credential-notion-token:ntn_{digits:11}{base62:35}⟧
ENV SLACK_USER=⟦credential-slack-user-token:xoxp-{digits:12}-{digits:12}-{digits:13}-{hex:32}⟧
ENV ANTHROPICKEY=⟦credential-anthropic-key:sk-ant-api03-{base62:93}AA⟧
ENV SECRET_KEY=changeme
RUN pip install --no-cache-dir -r requirements.txt && echo da7fc36fc9a58ca51ae6f9cd69130b6b > /etc/build
EXPOSE 8000
CMD ["gunicorn", "-b", "0.0.0.0:8000", "app:app"]
