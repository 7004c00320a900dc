/// Who sends reports and other things that no person has written.
enum MachineSender {
    /// A mail server, by the name it signs with.
    static func isServer(_ message: IncomingMessage) -> Bool {
        let authors = message.authors
        if authors.contains(where: { servers.contains(plain($0.localPart)) }) { return true }
        let names =
            authors.compactMap { $0.name?.lowercased() } + [message.fields.raw("From") ?? ""]
        return names.contains { name in
            let small = name.lowercased()
            return ["mail delivery s", "mailer-daemon", "mail delivery subsystem"]
                .contains { small.contains($0) }
        }
    }

    /// Whoever does not want an answer.
    static func isDeaf(_ message: IncomingMessage) -> Bool {
        message.authors.contains { address in
            let name = plain(address.localPart)
            return deaf.contains { name.hasPrefix($0) }
        }
    }

    /// Whether its reports go nowhere, so that it is one itself (RFC 5321 section 4.5.5), or come
    /// from a server.
    static func hasNullPath(_ message: IncomingMessage) -> Bool {
        guard let path = message.returnPath?.lowercased() else { return false }
        return path.isEmpty || servers.contains(plain(String(path.prefix { $0 != "@" })))
    }

    /// Without signs between the letters.
    private static func plain(_ name: String) -> String {
        name.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    private static let servers: Set = ["mailerdaemon", "postmaster", "doublebounce"]
    private static let deaf = [
        "noreply", "donotreply", "nepasrepondre", "nepasrepondreacemessage", "pasdereponse",
        "bounce", "noreponse", "sansreponse",
    ]
}
