import Community
import Content
import Markup

/// One member, with what the viewer may see of them.
struct MemberPage: Page {
    static let template = "members/member"

    let row: MemberRow
    let facts: ProfileFacts
    /// Those of theirs that the viewer may know of.
    let groups: [PageLink]
    let members: String
    let isMe: Bool
    /// Ways to look at one's own page as others do.
    let sights: [PageLink]
    /// What says so while one does.
    let asSeen: String?
    /// Where one leaves the space, on one's own page.
    let departure: String?
    let administration: String?
    /// What other modules offer to do.
    let actions: [PageLink]
    let written: [WrittenLine]
    let follow: FollowControl?
    /// Nil on one's own page.
    let muting: String?
    let isMuted: Bool

    static let fields: [Field<Self>] = [
        .record("member", MemberRow.self) { $0.row },
        .list("facts", ProfileFacts.Fact.self) { $0.facts.all },
        .flag("hasFacts") { !$0.facts.all.isEmpty },
        .plainText("about") { $0.facts.about },
        .optionalText("aboutSeen") { $0.facts.aboutSeen },
        .list("memberGroups", PageLink.self) { $0.groups },
        .flag("hasGroups") { !$0.groups.isEmpty },
        .text("members") { $0.members }, .optionalText("departure") { $0.departure },
        .optionalText("edit") { $0.isMe ? AccountPaths.account() : nil },
        .list("sights", PageLink.self) { $0.sights }, .flag("hasSights") { $0.isMe },
        .optionalText("asSeen") { $0.asSeen },
        .list("written", WrittenLine.self) { $0.written },
        .flag("hasWritten") { !$0.written.isEmpty },
        .optionalText("manage") { $0.administration },
        .list("actions", PageLink.self) { $0.actions },
        .optionalRecord("follow", FollowControl.self) { $0.follow },
        .optionalText("muteAddress") { $0.muting }, .flag("muted") { $0.isMuted },
    ]
}
