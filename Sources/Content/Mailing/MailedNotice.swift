import Community
import Storage

/// One line of a mail, with who receives it.
struct MailedNotice: FromRow {
    /// The number of the mail that it is part of.
    let mail: Int64
    let person: Person.ID
    let space: Space.ID
    let email: String
    let name: String
    let locale: String
    /// The name of its `NoticeReason`.
    let reason: String
    let title: String
    let address: String
    let item: Item.ID?
    let kind: String?
    /// What the item hangs from, or the item itself.
    let thread: Item.ID?
    let actorName: String?
    /// What holds for the thread, if it is about one.
    private let level: FollowLevel
    private let tellsAnswers: Bool
    private let tellsFollowed: Bool
    let isNeutral: Bool

    init(row: Row) throws {
        mail = try row["id"]
        person = try row["person_id"]
        space = try row["space_id"]
        email = try row["email"]
        name = try row["name"]
        locale = try row["locale"]
        reason = try row["reason"]
        title = try row["title"]
        address = try row["address"]
        item = try row["item_id"]
        kind = try row["kind"]
        thread = try row["thread_id"]
        actorName = try row["actor_name"]
        level = try row["level"]
        tellsAnswers = try row["answers"]
        tellsFollowed = try row["followed"]
        isNeutral = try row["neutral"]
    }

    /// Whether it is still to be told of at once, by what its reader has chosen and follows.
    func isWanted(_ reasons: [String: NoticeReason]) -> Bool {
        switch reasons[reason]?.mailing ?? .never {
        case .answers: tellsAnswers && (thread == nil || level != .off)
        case .followed:
            tellsFollowed && level >= (reason == NoticeReason.newTopic.name ? .topics : .messages)
        case .never: false
        }
    }
}
