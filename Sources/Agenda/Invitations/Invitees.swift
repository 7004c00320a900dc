import Community
import Content
import Storage

/// Whom somebody types to be invited: one a line, a member by name, or an address with or without
/// a name before it.
struct Invitees {
    struct One: Equatable {
        let email: String
        let name: String
        let person: Person.ID?
        var isBlind = false
    }

    /// At once.
    static let most = 200

    private(set) var all: [One] = []
    /// Lines that name nobody.
    private(set) var unknown: [String] = []
    /// Members who would not see what they are invited to, and accounts that are suspended.
    private(set) var blind: [String] = []
    private(set) var isTooMany = false

    init(_ text: String, to gathering: Gathering, _ db: Database) throws {
        let lines = text.plainLines.split(separator: "\n").map { String($0).oneLine }
            .filter { !$0.isEmpty }
        isTooMany = lines.count > Self.most
        let store = InviteeStore(db: db)
        for line in lines.prefix(Self.most) {
            let one = try Self.read(line, to: gathering, store)
            if let one, one.isBlind {
                blind.append(line)
            } else if let one {
                if !all.contains(where: { Email.key($0.email) == Email.key(one.email) }) {
                    all.append(one)
                }
            } else {
                unknown.append(line)
            }
        }
    }

    private static func read(
        _ line: String, to gathering: Gathering, _ store: InviteeStore
    ) throws -> One? {
        guard line.contains("@") else { return try store.member(named: line, to: gathering) }
        let parts = line.split(separator: "<", maxSplits: 1).map(String.init)
        let email = (parts.last ?? "").filter { $0 != ">" && $0 != "<" }.trimmed
        guard Email.isPlausible(email) else { return nil }
        if let known = try store.account(email: email, to: gathering) { return known }
        let name = parts.count == 2 ? parts[0].filter { $0 != "\"" }.trimmed : ""
        // An address is no name: names are shown to all.
        return One(email: email, name: name.contains("@") ? "" : name.cut(to: 200), person: nil)
    }
}
