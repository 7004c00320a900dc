import Community
import Content
import Storage

/// How much of what it may hold a space holds.
struct SpaceUse {
    /// One of the two things that have a limit.
    struct Part {
        /// The name of the limit, and the end of the keys of its words.
        let quota: String
        let used: Int
        let limit: Int?

        /// Of a hundred; nil without a limit.
        var share: Int? { limit.map { $0 == 0 ? 100 : min(999, used * 100 / $0) } }
        var isNear: Bool { (share ?? 0) >= 80 }
        var isFull: Bool { (share ?? 0) >= 100 }
    }

    let space: Space
    let files: Part
    let members: Part

    var parts: [Part] { [files, members] }
    /// Whether nobody has entered it.
    var isEmpty: Bool { members.used == 0 }

    private init(_ space: Space, files: Int, members: Int, _ site: Site) {
        self.space = space
        self.files = Part(quota: "files", used: files, limit: site.fileLimit(of: space))
        self.members = Part(quota: "members", used: members, limit: space.memberLimit)
    }

    init(_ space: Space, _ visit: Visit) throws {
        self.init(
            space, files: try AttachmentStore(db: visit.db).bytes(in: space.id),
            members: try HeadcountStore(db: visit.db).people(in: space.id), visit.site)
    }

    /// Those of all spaces, in two statements.
    static func all(_ site: Site, _ db: Database) throws -> [SpaceUse] {
        let files = try AttachmentStore(db: db).bytesBySpace()
        return try SpaceStore(db: db).listed().map {
            SpaceUse($0.space, files: files[$0.space.id] ?? 0, members: $0.members, site)
        }
    }

    /// "4,2 Go de fichiers sur 5 Go (84 %)"
    static func text(_ part: Part, _ words: Localization) -> String {
        func amount(_ number: Int) -> String {
            part.quota == "files" ? words.bytes(number) : words.number(number)
        }
        let key = "quota.use.\(part.quota)"
        guard let limit = part.limit, let share = part.share else {
            return words(key, ["used": amount(part.used)])
        }
        return words(
            key + ".limited",
            ["used": amount(part.used), "limit": amount(limit), "share": words.number(share)])
    }
}
