import Community
import Content
import HTTP
import Markup

/// All that Templates/contacts/index.mustache may print.
struct ContactsPage: Page {
    static let template = "contacts/index"

    let space: Space
    let viewer: Viewer
    let words: Localization
    let query: ContactQuery
    let themes: [ItemTheme]
    var rows: [ContactRow] = []
    var pages: NumberedPages?
    var members: MatchingMembers?
    var follow: FollowControl?

    private var path: String { ContactsPaths.contacts(in: space) }

    private var kinds: [PageLink] {
        ContactQuery.Shelf.allCases.map { shelf in
            PageLink(
                words("contacts.shelf.\(shelf.rawValue)"),
                query.with {
                    $0.shelf = shelf
                    if shelf == .members { ($0.theme, $0.letter, $0.care) = (nil, nil, nil) }
                }.address(path), isCurrent: shelf == query.shelf)
        }
    }

    /// The index of a shelf: a letter and the other filters put out each other.
    private var letters: [PageLink] {
        var index = ContactQuery()
        index.shelf = query.shelf
        return ContactQuery.letters.map { letter in
            let isCurrent = letter == query.letter
            return PageLink(
                letter, index.with { $0.letter = isCurrent ? nil : letter }.address(path),
                isCurrent: isCurrent)
        }
    }

    /// For those who look after cards: moderators, and whoever was led here by a reminder.
    private var cares: [PageLink] {
        guard query.shelf != .members, viewer.moderates(space) || query.care != nil
        else { return [] }
        return ContactQuery.Attention.allCases.map { care in
            let isCurrent = care == query.care
            return PageLink(
                words("contacts.care.\(care.rawValue)"),
                query.with { $0.care = isCurrent ? nil : care }.address(path),
                isCurrent: isCurrent)
        }
    }

    private var themeLinks: [ThemePick] {
        themes.map { theme in
            let isCurrent = theme.id == query.theme
            return ThemePick(
                theme: theme,
                address: query.with {
                    ($0.theme, $0.letter) = (isCurrent ? nil : theme.id, nil)
                }.address(path),
                isCurrent: isCurrent)
        }
    }

    /// The address of the list as a file.
    private func export(_ format: ExportFormat) -> String {
        var fields = query.with { _ in }.fields
        fields.append("format", format.rawValue)
        return ContactsPaths.export(in: space) + "?" + fields.urlEncoded
    }

    private var found: String {
        let count = pages?.count ?? 0
        return words.count(query.isNarrow ? "contacts.found" : "contacts.all", count)
    }

    private var memberRows: [MemberRow] {
        let most = query.shelf == .members ? MemberStore.pageSize : MatchingMembers.most
        return members?.rows(most, in: space, words) ?? []
    }

    private func new(_ kind: ContactKind) -> String? {
        viewer.mayWriteContacts(in: space)
            ? ContactsPaths.new(in: space) + "?kind=\(kind.rawValue)" : nil
    }

    static let fields: [Field<Self>] = [
        .text("listAddress") { $0.path },
        .text("typedAddress") { ContactsPaths.search(in: $0.space) },
        .text("printAddress") { $0.query.address(ContactsPaths.print(in: $0.space)) },
        .text("vcard3Address") { $0.export(.vcard3) },
        .text("vcard4Address") { $0.export(.vcard4) },
        .text("sheetAddress") { $0.export(.sheet) },
        .optionalText("importAddress") { page in
            page.viewer.moderates(page.space) ? ContactsPaths.imports(in: page.space) : nil
        },
        .text("programsAddress") { _ in AccountPaths.programs() },
        .flag("belongs") { $0.viewer.belongs(to: $0.space) },
        .text("membersAddress") { page in
            let path = SpacePaths.members(in: page.space)
            return page.members?.query.address(path) ?? path
        },
        .optionalText("newPersonAddress") { $0.new(.person) },
        .optionalText("newOrganisationAddress") { $0.new(.organisation) },
        .flag("moderates") { $0.viewer.moderates($0.space) },
        .text("words") { $0.query.words }, .text("kind") { $0.query.shelf.rawValue },
        .text("theme") { $0.query.theme?.description ?? "" },
        .text("care") { $0.query.care?.rawValue ?? "" },
        .list("cares", PageLink.self) { $0.cares }, .flag("hasCares") { !$0.cares.isEmpty },
        .list("kinds", PageLink.self) { $0.kinds },
        .list("letters", PageLink.self) { $0.letters },
        .flag("hasLetters") { $0.query.shelf != .members && $0.query.words.isEmpty },
        .list("themeLinks", ThemePick.self) { $0.themeLinks },
        .flag("hasThemes") { !$0.themes.isEmpty },
        .list("departments", FormOption.self) {
            Department.options($0.query.department ?? "")
        },
        .flag("areMembers") { $0.query.shelf == .members },
        .list("people", MemberRow.self) { $0.memberRows },
        .flag("hasPeople") { !$0.memberRows.isEmpty },
        .text("memberCount") { $0.members?.pages.count.text($0.words) ?? "" },
        .text("found") { $0.found }, .list("rows", ContactRow.self) { $0.rows },
        .flag("isEmpty") { $0.rows.isEmpty && $0.memberRows.isEmpty },
        .flag("hasRows") { !$0.rows.isEmpty },
        .flag("isNarrow") { $0.query.isNarrow },
        .optionalRecord("pages", NumberedPages.self) { $0.pages },
        .optionalRecord("follow", FollowControl.self) { $0.follow },
    ]
}
