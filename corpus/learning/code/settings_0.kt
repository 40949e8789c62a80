package sync

object Keys {
    const val REDIS_URL = "⟦credential-database-url:rediss://default:lantern9423_x@mysql-7f.cluster.local:6380⟧"
    const val DOCKER_PAT = "⟦credential-docker-token:dckr_pat_{base62:27}⟧"
    const val SLACK_USER = "⟦credential-slack-user-token:xoxp-{digits:12}-{digits:12}-{digits:13}-{hex:32}⟧"
    const val NOTION_TOKEN = "⟦credential-notion-token:ntn_{digits:11}{base62:35}⟧"
    const val HUGGINGFACE_HUB_TOKEN = "⟦credential-huggingface-token:hf_{lower:4}{upper:3}{lower:6}{upper:5}{lower:7}{upper:4}{lower:5}⟧"
    const val PLANETSCALE_TOKEN = "⟦credential-planetscale-token:pscale_pw_{base62:43}⟧"
    const val DO_PAT = "⟦credential-digitalocean-token:doo_v1_{hex:64}⟧"
    const val CI_PUSH_TOKEN = "⟦credential-gitlab-token:glpat-{base62:20}⟧"
    val etag = "1ae73a30bbccc8939748950575a7fb4051328873"
}
