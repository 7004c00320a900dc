import Community
import Foundation
import VCard

/// A card of a file, before anybody knows what becomes of it.
struct ImportedContact: Sendable {
    let line: Int
    var content: ContactContent
    /// As other address books know it; made of what it says where the file has no name for it.
    var uid = ""
    /// Whether the file names it.
    var isNamed = false
    /// What the file says, be it that there is none.
    var said: Set<ContactField> = []
    /// The parts of fields that it says, be it that there is none: a table may have but some.
    var columns = Set(ContactColumn.allCases)
    /// Of which ways to reach somebody it says all that it knows.
    var saidKinds = Set(ChannelKind.allCases)
    /// Whether it says who sees what: a file that does not may be of somebody who does not see all.
    var saysSights = true
    /// Names of themes, and of what has none here.
    var categories: [String] = []
    var photo: ImportedPhoto?
    /// Whether what stands above its card was made of its name, and is no name of its own.
    var derivesTitle = false
    /// Whether its file does not say if it is a person or an organisation.
    var isKindGuessed = false
    /// A digest of the program that wrote its file; empty if that names none.
    var program = ""
    /// The names of all cards of its file: what one of them is named is not taken for another.
    var names: Set<String> = []
    /// Those of its categories that no card before it in its file has.
    var newCategories: Set<String> = []
    /// Whether another of its name comes before it in the file, and it has no name of its own.
    var isNamesake = false
    var faults: [ContactFault] = []
    /// What the file does not say itself is for those who belong to the space.
    static let usualSight = ContactSight.members

    init(line: Int, _ kind: ContactKind) {
        self.line = line
        content = ContactContent(kind, "")
        content.noteSight = .moderators
    }

    /// Whether it would say this way to reach somebody, if it were there.
    func covers(_ channel: ContactChannel) -> Bool {
        saidKinds.contains(channel.kind) && (saysSights || channel.sight != .moderators)
    }

    /// The columns of its address, if it is of a table.
    var postColumns: [ContactColumn] {
        saidKinds.contains(.address) ? [] : ContactColumn.post.filter(columns.contains)
    }

    /// As it reads where the card here is of another kind than was guessed: a row that names an
    /// organisation alone may be of somebody there, whose name it does not say.
    func fitted(to kind: ContactKind) -> ImportedContact {
        guard isKindGuessed, content.kind != kind else { return self }
        var one = self
        one.said.remove(.name)
        one.derivesTitle = false
        switch kind {
        case .person:
            one.said.remove(.title)
            one.content.organisation = content.title
        case .organisation:
            one.said.remove(.organisation)
            if derivesTitle, !content.name.shown.isBlank {
                one.said.insert(.title)
                one.columns.insert(.fullName)
            }
        }
        return one
    }

    /// What it is known by beside its name, for those that the file has no name for.
    var keys: [String] { content.channels.map(\.key).filter { !$0.isEmpty } }

    /// What it is sorted by.
    var nameKey: String { content.name.key(titled: content.title) }

    /// What those share that may be the same.
    var likeKey: LikeKey { LikeKey(kind: content.kind, name: nameKey) }
}
