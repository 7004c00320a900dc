import Community
import Content
import Markup
import Web

/// What a moderator is asked of a link, with a button for each answer.
struct LinkQuestionPart: Rendered {
    let link: WebLink
    let question: LinkQuestion
    let space: Space
    let words: Localization
    /// The page that it stands on.
    let here: String

    /// Nil where nothing is asked of the viewer.
    init?(_ link: WebLink, at here: String, _ visit: Visit) throws {
        guard visit.viewer.mayTend(link), link.asksSince != nil,
            let question = LinkQuestion(link.record)
        else { return nil }
        (self.link, self.question, self.here) = (link, question, here)
        (space, words) = (try visit.space, visit.words)
    }

    static let fields: [Field<Self>] = [
        .text("heading") { part in
            switch part.question {
            case .dead: part.words("links.question.dead")
            case .suspect: part.words("links.question.suspect")
            case .moved: part.words("links.question.moved")
            }
        },
        .text("careAddress") { LinksPaths.careOf($0.link.id, in: $0.space) },
        .text("linkAddress") { LinksPaths.link($0.link.id, in: $0.space) },
        .text("editAddress") { LinksPaths.edit($0.link.id, in: $0.space) },
        .text("name") { $0.link.item.title },
        .text("asked") { $0.question.text },
        .optionalText("moved") { $0.moved }, .optionalText("archive") { $0.archive },
        .text("keepWord") { part in
            part.words(part.moved == nil ? "links.keep.anyway" : "links.keep.address")
        },
        .text("here") { $0.here }, .flag("isDead") { $0.question == .dead },
    ]

    private var moved: String? {
        if case .moved(let address) = question { return address.text }
        return nil
    }

    private var archive: String? {
        moved == nil ? ArchiveAddress.of(link)?.text : nil
    }
}
