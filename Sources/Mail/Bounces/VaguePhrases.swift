/// Words that may go with several reasons, asked when nothing plainer was found.
enum VaguePhrases {
    static let all: [(BounceReason, [Phrase])] = [
        (.policy, refusedConnection),
        (.temporary, time),
        (.policy, ["access denied"]),
        (.noSuchAddress, address),
        (.policy, refused),
    ]

    private static let refusedConnection: [Phrase] = [
        "connection refused by", "not accepting connections", "refused to talk to me",
        "connections not accepted", "no smtp service",
    ]

    private static let time: [Phrase] = [
        "try again", "try later", "temporarily", "temporary", "timed out", "timeout", "time-out",
        "deferred", "could not be delivered for", "retry timeout", "retry time", "for a long time",
        "expired", "for too long", "unable to connect", "did not accept our requests to connect",
        "couldn't connect", "could not connect", "connection refused", "no route to host",
        "network is unreachable", "lost connection", "connection reset", "connection lost",
        "connection closed", "connection dropped", "socket error", "still undelivered",
        "service not available", "delayed", "too many hops", "hop count", "routing loop",
        "mail loop", "not yet been delivered", "undelivered after", "been in the queue",
        "server is busy", "too busy", "not responding", "no answer", "essayer plus tard",
        "reessayer", "temporaire", "delai", "n'a pas pu etre joint", "indisponible",
    ]

    private static let address: [Phrase] = [
        "recipient address rejected", "mailbox unavailable", "no valid recipients",
        "recipient rejected", "address rejected", "destinataire refuse", "invalid address",
        "bad address", "adresse refusee", "unable to deliver to that address",
    ]

    private static let refused: [Phrase] = [
        "reject", "refus", "denied", "not accept", "blocked", "prohibit", "declined", "policy",
        "unacceptable", "not allowed", "not permitted", "restricted", "banned", "forbidden",
        "unwelcome", "rejete", "interdit", "bloque",
    ]
}
