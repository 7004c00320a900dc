import Community
import Content
import HTTP
import Markup

struct MutedPage: Page {
    static let template = "members/muted"

    struct Line: Rendered {
        let person: NamedPerson

        init(_ person: NamedPerson) { self.person = person }

        static let fields: [Field<Self>] = [
            .text("who") { $0.person.name },
            .text("initials") { Person.initials(of: $0.person.name) },
            .text("unmuteAddress") { MemberPaths.unmuting($0.person.id) },
        ]
    }

    let lines: [Line]
    let pages: NumberedPages
    let tabs: AccountTabs

    static let fields: [Field<Self>] = [
        .record("tabs", AccountTabs.self) { $0.tabs },
        .list("lines", Line.self) { $0.lines }, .flag("isEmpty") { $0.lines.isEmpty },
        .record("pages", NumberedPages.self) { $0.pages },
        .text("followingAddress") { _ in AccountPaths.following() },
    ]
}
