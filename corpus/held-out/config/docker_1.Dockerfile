FROM python:3.11.7-slim@sha256:c084fd328e658dbdeb2d2ea9bd24e3b49a4cd91a7528dddc6638183e145a2ab4
ARG BUILD_REF=61e2d6aa7c0ef60996ff91714f977b9f4f7aa94d
ENV TWILIO_AUTH_TOKEN=⟦credential-twilio-auth-token:{hex:32}⟧
ENV HUGGINGFACE_HUB_TOKEN=⟦credential-huggingface-token:hf_{lower:4}{upper:3}{lower:6}{upper:5}{lower:7}{upper:4}{lower:5}⟧
ENV LINEARKEY=⟦credential-linear-key:lin_api_{base62:40}⟧
ENV JDBC_URL=⟦credential-jdbc-password:jdbc:postgresql://warehouse.corp.lan:5432/crm?user=app&password={base62:16}⟧
ENV GITHUBTOKEN=⟦credential-github-token:gho_{base62:30}{crc}⟧
ENV PULUMITOKEN=⟦credential-pulumi-token:pul-{hex:40}⟧
ENV SECRET_KEY=changeme
RUN pip install --no-cache-dir -r requirements.txt && echo b1dc3eed948a3f287fe6928ecfa845b7 > /etc/build
EXPOSE 8000
CMD ["gunicorn", "-b", "0.0.0.0:8000", "app:app"]
