/// Commands and what is said to them (RFC 9051 2.2), over a connection that is signed in.
final class IMAPDialogue {
    /// How many messages lie in the folder that is selected.
    private(set) var exists = 0
    /// Whether more have come since this was set last.
    var hasNews = false
    private let link: ServerLink
    private let timeouts: IMAPAccount.Timeouts
    private var number = 0
    private var isLost = false

    private static let longest = 1_048_576
    /// Octets of lines that answer a command, 100 more for each line.
    private static let most = 16_777_216
    private static let mostPieces = 200

    init(_ link: ServerLink, _ timeouts: IMAPAccount.Timeouts) {
        self.link = link
        self.timeouts = timeouts
    }

    /// - Parameter literals: the bytes that the answer may hold in literals.
    /// - Returns: what the server said, the answer to the command last.
    @discardableResult
    func run(
        _ command: String, literals: Int = 65_536
    ) throws(IMAPFailure) -> [IMAPResponse] {
        let time = timeouts.command * Double(1 + literals / 1_048_576)
        let deadline = ContinuousClock.now + time
        let tag = try say(command, by: deadline)
        return try answer(tag, command, literals: literals, by: deadline)
    }

    /// Waits by IDLE (RFC 2177) until more messages have come, or the time is over.
    func idle(for duration: Duration) throws(IMAPFailure) {
        let tag = try say("IDLE", by: .now + timeouts.command)
        let started = try response(literals: 0, by: .now + timeouts.command)
        guard started.text.hasPrefix("+") else {
            return try conclude(started, "IDLE")
        }
        let deadline = ContinuousClock.now + duration
        while !hasNews, ContinuousClock.now < deadline, try isHeard(by: deadline) {
            try note(response(literals: 0, by: .now + timeouts.command))
        }
        let end = ContinuousClock.now + timeouts.command
        try send("DONE\r\n", by: end)
        _ = try answer(tag, "IDLE", literals: 0, by: end)
    }

    /// Whether the server says anything before the time is over.
    func isHeard(by deadline: ContinuousClock.Instant) throws(IMAPFailure) -> Bool {
        do throws(MailServerError) { return try link.isHeard(by: deadline) } catch {
            throw lost(error)
        }
    }

    func logout() {
        if !isLost {
            do throws(IMAPFailure) {
                let deadline = ContinuousClock.now + timeouts.logout
                let tag = try say("LOGOUT", by: deadline)
                _ = try answer(tag, "LOGOUT", literals: 0, by: deadline)
            } catch {
                // The server says BYE, which is what was asked for, or nothing.
            }
        }
        leave()
    }

    private func leave() {
        isLost = true
        link.close()
    }

    private func lost(_ error: MailServerError) -> IMAPFailure {
        leave()
        return .server(error)
    }

    private func say(
        _ command: String, by deadline: ContinuousClock.Instant
    ) throws(IMAPFailure) -> String {
        guard !isLost else { throw .server(.closed) }
        number += 1
        let tag = "P\(number)"
        try send("\(tag) \(command)\r\n", by: deadline)
        return tag
    }

    private func send(_ text: String, by deadline: ContinuousClock.Instant) throws(IMAPFailure) {
        do throws(MailServerError) { try link.send(text, by: deadline) } catch {
            throw lost(error)
        }
    }

    private func answer(
        _ tag: String, _ command: String, literals: Int, by deadline: ContinuousClock.Instant
    ) throws(IMAPFailure) -> [IMAPResponse] {
        var (responses, left, size) = ([IMAPResponse](), literals, 0)
        while size < Self.most {
            let response = try response(literals: left, by: deadline)
            for piece in response.pieces {
                switch piece {
                case .line(let bytes): size += bytes.count + 100
                case .literal(let bytes): left -= bytes.count
                }
            }
            responses.append(response)
            if response.words.first == tag[...] {
                try conclude(response, command)
                return responses
            }
            try note(response)
        }
        throw lost(.unintelligible(reply: "too much"))
    }

    private func conclude(_ response: IMAPResponse, _ command: String) throws(IMAPFailure) {
        let words = response.words
        guard words.count > 1, words[1].uppercased() != "OK" else { return }
        let name = command.split(separator: " ").prefix(2).joined(separator: " ")
        throw .refused(command: name, reply: response.text)
    }

    /// What the server says by itself.
    private func note(_ response: IMAPResponse) throws(IMAPFailure) {
        let words = response.words
        guard words.count > 1, words[0] == "*" else { return }
        if words[1].uppercased() == "BYE" {
            leave()
            throw .closing(reply: response.text)
        }
        guard words.count > 2, let count = Int(words[1]) else { return }
        switch words[2].uppercased() {
        case "EXISTS":
            hasNews = hasNews || count > exists
            exists = max(0, count)
        case "EXPUNGE": exists = max(0, exists - 1)
        default: break
        }
    }

    private func response(
        literals: Int, by deadline: ContinuousClock.Instant
    ) throws(IMAPFailure) -> IMAPResponse {
        do throws(MailServerError) {
            var (pieces, left) = ([IMAPResponse.Piece](), literals)
            while pieces.count < Self.mostPieces {
                let line = try link.line(most: Self.longest, by: deadline)
                pieces.append(.line(line))
                guard let size = Self.literalSize(line) else { return IMAPResponse(pieces: pieces) }
                guard size <= left else { break }
                left -= size
                pieces.append(.literal(try link.bytes(size, by: deadline)))
            }
            throw .unintelligible(reply: "too much")
        } catch {
            throw lost(error)
        }
    }

    /// The number in the braces at the end of a line.
    private static func literalSize(_ line: [UInt8]) -> Int? {
        guard line.last == UInt8(ascii: "}"), let open = line.lastIndex(of: UInt8(ascii: "{"))
        else { return nil }
        let digits = line[(open + 1)...].dropLast()
        guard (1...10).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}
