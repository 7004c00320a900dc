import Community
import Content
import Foundation

/// A poll as an editor makes it, checked.
struct PollDraft: Equatable, Sendable {
    var title = ""
    var body = ""
    var html = ""
    var audience = Audience.space
    var groups: [MemberGroup.ID] = []
    var opensAt: Date?
    var closesAt: Date?
    var rules = PollRules()
    var commentsOpen = true
    var isMailed = false
    var remindsBefore = false
    var host: Item.ID?
    var questions: [QuestionDraft] = []

    func item(in space: Space.ID, by author: Person.ID?, isPublished: Bool) -> ItemDraft {
        ItemDraft(
            space: space, kind: Poll.kind, author: author, title: title, audience: audience,
            groups: groups, isPublished: isPublished, commentsOpen: commentsOpen)
    }
}
