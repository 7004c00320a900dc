/// What a site lets a program visit (RFC 9309): the rules of its `/robots.txt` that are meant for
/// one program. Reading and asking take time by their length only.
///
///     let robots = RobotsFile(answer.body, for: "Parvis")
///     if robots.allows(address) { ... }
package struct RobotsFile: Sendable {
    /// Nothing is forbidden: there is no file (RFC 9309 2.3.1.3).
    package static let allowsAll = RobotsFile([])
    /// All is forbidden: the site fails when it is asked (RFC 9309 2.3.1.4).
    package static let allowsNothing = RobotsFile([RobotsRule(isAllowed: false, pattern: "/")])

    /// How much of a file is read, in octets (RFC 9309 2.5); a line that is cut there is not.
    package static let longest = 500 * 1_024

    /// How the file is fetched: enough of it to see that it is cut.
    package static let limits = FetchLimits(body: longest + 1)

    private let rules: [RobotsRule]

    private init(_ rules: [RobotsRule?]) { self.rules = rules.compactMap { $0 } }

    /// - Parameters:
    ///   - bytes: the file, whatever it is; what makes no sense in it is passed over.
    ///   - agent: the program's name for itself, such as `Parvis`: letters, `-` and `_`, in any
    ///     case. Groups that name it count together; without one those for `*` do.
    package init(_ bytes: [UInt8], for agent: String) {
        let agent = agent.lowercased()
        var (own, others, isOwnNamed) = ([RobotsRule](), [RobotsRule](), false)
        var (isOwn, isOthers, isNaming) = (false, false, false)
        for line in RobotsLine.all(in: bytes) {
            switch line {
            case .agent(let name):
                if !isNaming { (isOwn, isOthers, isNaming) = (false, false, true) }
                if name == "*" { isOthers = true }
                if name == agent { (isOwn, isOwnNamed) = (true, true) }
            case .rule(let rule):
                isNaming = false
                guard let rule else { continue }
                if isOwn { own.append(rule) }
                if isOthers { others.append(rule) }
            }
        }
        rules = isOwnNamed ? own : others
    }

    /// The beginning of a file that is read, as far as its lines are whole.
    package static func whole(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        let start = bytes.prefix(longest)
        let isEnd: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D }
        guard bytes.count > longest, !isEnd(bytes[longest]) else { return start }
        return start.lastIndex(where: isEnd).map { start[...$0] } ?? start.prefix(0)
    }

    /// What follows from how a site answered for its file, fetched with `limits`. Where it did not
    /// answer at all, nothing is allowed (RFC 9309 2.3.1.4).
    package init(_ answer: FetchAnswer, for agent: String) {
        switch answer.status {
        case 200..<300: self.init(answer.body, for: agent)
        case 500...: self = .allowsNothing
        default: self = .allowsAll
        }
    }

    /// Whether an address of the site may be visited: the longest rule that fits decides, one that
    /// allows among two of the same length (RFC 9309 2.2.2). The file itself always may be.
    package func allows(_ address: WebAddress) -> Bool {
        guard address.path != "/robots.txt" else { return true }
        let target = Self.target(address)
        var (longest, isAllowed) = (-1, true)
        for rule in rules where rule.length >= longest && rule.fits(target) {
            if rule.length > longest || rule.isAllowed { isAllowed = rule.isAllowed }
            longest = rule.length
        }
        return isAllowed
    }

    /// Where the file of a site lies.
    package static func address(for page: WebAddress) -> WebAddress {
        WebAddress(
            scheme: page.scheme, host: page.host, port: page.port, path: "/robots.txt", query: nil,
            fragment: nil)
    }

    /// The signs of a pattern are encoded where they stand for themselves.
    private static func target(_ address: WebAddress) -> [UInt8] {
        let text = address.path + (address.query.map { "?" + $0 } ?? "")
        return text.utf8.flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: "*"): Array("%2A".utf8)
            case UInt8(ascii: "$"): Array("%24".utf8)
            default: [byte]
            }
        }
    }
}
