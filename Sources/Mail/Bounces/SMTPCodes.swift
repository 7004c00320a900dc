/// The numbers in what a server said: "550 5.1.1 ...", "550-5.7.26 ...", "#5.1.1 smtp;550".
struct SMTPCodes: Equatable {
    private(set) var reply: Int?
    private(set) var status: EnhancedStatus?

    /// The first of each, the status after the reply if there is one there.
    init(_ text: String) {
        let words = text.split { $0 == " " || $0 == ":" || $0 == ";" || $0 == "," }
        for word in words.prefix(400) {
            let core = word.drop { "#<([\"'".contains($0) }.prefix { !">)]\"'".contains($0) }
            if status == nil, let found = Self.status(core) { status = found }
            if reply == nil, let found = Self.reply(core) {
                reply = found
                let rest = core.dropFirst(3)
                if status == nil, rest.first == "-" || rest.first == "#" {
                    status = Self.status(rest.dropFirst())
                }
            }
            if reply != nil, status != nil { break }
        }
    }

    private static func status(_ word: Substring) -> EnhancedStatus? {
        guard (5...11).contains(word.utf8.count) else { return nil }
        let bare = word.last == "." ? word.dropLast() : word
        // Versions and addresses of machines look alike; "2.0.0 Ok" is of another recipient.
        guard let status = EnhancedStatus(bare), status.subject <= 7, status.outcome != .success
        else { return nil }
        return status
    }

    /// Three digits, 400 to 599, then nothing, a dash or a status.
    private static func reply(_ word: Substring) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard digits.utf8.count == 3, let number = Int(digits), (400...599).contains(number) else {
            return nil
        }
        let next = word.dropFirst(3).first
        return next == nil || next == "-" || next == "#" ? number : nil
    }
}
