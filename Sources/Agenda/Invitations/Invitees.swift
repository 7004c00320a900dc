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
    }

    /// At once.
    static let most = 200

    private(set) var all: [One] = []
    /// Lines that name nobody.
    private(set) var unknown: [String] = []
    private(set) var isTooMany = false

    init(_ text: String, in space: Space, _ db: Database) throws {
        let lines = text.plainLines.split(separator: "\n").map { String($0).oneLine }
            .filter { !$0.isEmpty }
        isTooMany = lines.count > Self.most
        let store = InviteeStore(db: db)
        for line in lines.prefix(Self.most) {
            if let one = try Self.read(line, in: space, store) {
                if !all.contains(where: { Email.key($0.email) == Email.key(one.email) }) {
                    all.append(one)
                }
            } else {
                unknown.append(line)
            }
        }
    }

    private static func read(
        _ line: String, in space: Space, _ store: InviteeStore
    ) throws -> One? {
        guard line.contains("@") else { return try store.member(named: line, in: space) }
        let parts = line.split(separator: "<", maxSplits: 1).map(String.init)
        let email = (parts.last ?? "").filter { $0 != ">" && $0 != "<" }.trimmed
        guard Email.isPlausible(email) else { return nil }
        if let member = try store.member(email: email, in: space) { return member }
        let name = parts.count == 2 ? parts[0].filter { $0 != "\"" }.trimmed : ""
        return One(
            email: email, name: (name.isEmpty ? email : name).cut(to: 200), person: nil)
    }
}
