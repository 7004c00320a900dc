/// A folder of mail that is open on a server (RFC 9051, and RFC 3501 before it). One thread uses
/// it at a time; no call lasts longer than its time.
package final class IMAPMailbox {
    /// What the server can do, in capitals, such as `IDLE`.
    package let capabilities: Set<String>
    /// As long as it stays the same, a UID names the same message (RFC 9051 2.3.1.1).
    package let uidValidity: UInt32

    private let dialogue: IMAPDialogue
    private static let noopEvery = Duration.seconds(60)
    /// Servers close what idles for half an hour (RFC 2177).
    private static let longestIdle = Duration.seconds(29 * 60)
    private static let mostUIDs = 200

    /// Connects, agrees on TLS, signs in and opens a folder.
    package init(
        _ account: IMAPAccount, _ folder: IMAPFolderName = .inbox,
        cancellation: Cancellation = Cancellation()
    ) throws(IMAPFailure) {
        let opening = Opening(
            server: account.server, language: .imap, timeout: account.timeouts.opening,
            connectTimeout: account.timeouts.connect, cancellation: cancellation)
        let link: ServerLink
        do throws(MailServerError) { link = try ServerLink(opening) } catch {
            throw .server(error)
        }
        dialogue = IMAPDialogue(link, account.timeouts)
        let offered = try dialogue.run("CAPABILITY").filter {
            $0.words.count > 1 && $0.words[1].uppercased() == "CAPABILITY"
        }
        capabilities = Set(offered.flatMap { $0.words.dropFirst(2).map { $0.uppercased() } })
        let selected = try dialogue.run(["SELECT", folder.quoted].joined(separator: " "))
        let validity = selected.map(\.code).first { $0.first?.uppercased() == "UIDVALIDITY" }
        guard let uidValidity = validity?.last.flatMap({ UInt32($0) }) else {
            throw .server(.unintelligible(reply: "no UIDVALIDITY"))
        }
        self.uidValidity = uidValidity
    }

    /// How many messages lie in the folder, as far as the server has said.
    package var count: Int { dialogue.exists }

    /// The messages that came later than one, the oldest first.
    /// - Parameter uid: 0 for all.
    package func messages(after uid: UInt32) throws(IMAPFailure) -> [UInt32] {
        guard uid < UInt32.max else { return [] }
        dialogue.hasNews = false
        let found = try dialogue.run("UID SEARCH UID \(uid + 1):*").filter {
            $0.words.count > 1 && $0.words[1].uppercased() == "SEARCH"
        }
        // The star is the last message, whatever its number.
        return Set(found.flatMap { $0.words.dropFirst(2).compactMap { UInt32($0) } })
            .filter { $0 > uid }.sorted()
    }

    /// A message, which stays unseen; nil if there is none any more.
    /// - Parameter most: bytes that are fetched of it.
    package func message(_ uid: UInt32, most: Int) throws(IMAPFailure) -> IMAPMessage? {
        let most = min(max(1, most), Int(UInt32.max))
        let said = try dialogue.run(
            "UID FETCH \(uid) (UID RFC822.SIZE BODY.PEEK[]<0.\(most)>)", literals: most)
        for response in said {
            let fetched = response.fetched
            guard fetched["UID"]?.number == Int(uid), let size = fetched["RFC822.SIZE"]?.number,
                case .text(let bytes)? = fetched["BODY[]<0>"] ?? fetched["BODY[]"]
            else { continue }
            return IMAPMessage(uid: uid, size: size, bytes: bytes)
        }
        return nil
    }

    package func add(_ flag: IMAPFlag, to uids: [UInt32]) throws(IMAPFailure) {
        for set in Self.sets(uids) {
            try dialogue.run("UID STORE \(set) +FLAGS.SILENT (\(flag.rawValue))")
        }
    }

    /// Moves messages to another folder (RFC 6851), which is made if it is not there.
    package func move(_ uids: [UInt32], to folder: IMAPFolderName) throws(IMAPFailure) {
        let isOffered = capabilities.contains("MOVE")
        for set in Self.sets(uids) {
            let command = "UID \(isOffered ? "MOVE" : "COPY") \(set) \(folder.quoted)"
            do throws(IMAPFailure) {
                try dialogue.run(command)
            } catch {
                guard case .refused(_, let reply) = error, reply.contains("[TRYCREATE]") else {
                    throw error
                }
                try dialogue.run("CREATE \(folder.quoted)")
                try dialogue.run(command)
            }
        }
        if !isOffered { try delete(uids) }
    }

    /// Deletes messages for good. A server without UIDPLUS (RFC 4315) deletes with them what else
    /// is marked as deleted.
    package func delete(_ uids: [UInt32]) throws(IMAPFailure) {
        try add(.deleted, to: uids)
        guard capabilities.contains("UIDPLUS") else {
            if !uids.isEmpty { try dialogue.run("EXPUNGE") }
            return
        }
        for set in Self.sets(uids) { try dialogue.run("UID EXPUNGE \(set)") }
    }

    /// Waits until messages have come since `messages(after:)` was asked last, for half an hour at
    /// most: by IDLE (RFC 2177), else by asking every minute.
    /// - Returns: whether some have.
    package func awaitNews(for duration: Duration) throws(IMAPFailure) -> Bool {
        let end = ContinuousClock.now + min(duration, Self.longestIdle)
        if capabilities.contains("IDLE"), !dialogue.hasNews {
            try dialogue.idle(for: min(duration, Self.longestIdle))
        }
        while !dialogue.hasNews, ContinuousClock.now < end {
            _ = try dialogue.isHeard(by: min(end, .now + Self.noopEvery))
            try dialogue.run("NOOP")
        }
        return dialogue.hasNews
    }

    /// Says goodbye, if there is time. Afterwards, or if it is let go, the connection is closed.
    package func logout() { dialogue.logout() }

    /// As commands say them, some at a time.
    private static func sets(_ uids: [UInt32]) -> [String] {
        stride(from: 0, to: uids.count, by: mostUIDs).map { start in
            uids[start..<min(start + mostUIDs, uids.count)].map(String.init)
                .joined(separator: ",")
        }
    }
}
