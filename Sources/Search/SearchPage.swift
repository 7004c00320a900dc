import Community
import Content
import Markup

/// All that Templates/search/index.mustache may print.
struct SearchPage: Page {
    static let template = "search/index"

    let question: SearchQuestion
    let errors: FormErrors
    let results: SearchResults?
    let choices: SearchChoices
    let knowsPeople: Bool
    let space: Space
    let words: Localization

    init(
        _ question: SearchQuestion, _ errors: FormErrors, _ results: SearchResults?,
        _ choices: SearchChoices, _ visit: Visit
    ) throws {
        self.question = question
        self.errors = errors
        self.results = results
        self.choices = choices
        space = try visit.space
        knowsPeople = visit.viewer.knowsPeople(of: space)
        words = visit.words
    }

    private var found: String {
        guard let results else { return "" }
        if results.isMore { return words.count("search.more", SearchStore.most) }
        return words.count("search.found", results.count)
    }

    static let fields: [Field<Self>] = [
        .text("action") { SpacePaths.search(in: $0.space) },
        .record("q", FormField.self) { $0.errors.field("q", $0.question.text) },
        .record("from", FormField.self) { $0.errors.day("from", $0.question.from, $0.words) },
        .record("to", FormField.self) { $0.errors.day("to", $0.question.to, $0.words) },
        .text("author") { $0.question.author },
        .text("module") { $0.choices.question.module ?? "" },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .flag("knowsPeople") { $0.knowsPeople },
        .list("modules", PageLink.self) { $0.choices.modules },
        .flag("hasThemes") { !$0.choices.themes.isEmpty },
        .list("themes", FormOption.self) { $0.choices.themes },
        .flag("isOpen") { $0.question.isFiltered },
        .flag("isAsked") { $0.results != nil },
        .flag("isNew") { $0.results == nil && $0.errors.isEmpty },
        .flag("isEmpty") { $0.results?.rows.isEmpty ?? false },
        .list("members", MemberRow.self) { $0.results?.members ?? [] },
        .flag("hasMembers") { $0.results?.members.isEmpty == false },
        .optionalRecord("near", PageLink.self) { $0.results?.suggestion?.link },
        .text("found") { $0.found },
        .list("rows", SearchRow.self) { $0.results?.rows ?? [] },
        .optionalRecord("pages", NumberedPages.self) { $0.results?.pages },
        .text("withoutFilters") { page in
            page.question.address(in: page.space) {
                ($0.module, $0.theme, $0.author, $0.from, $0.to) = (nil, "", "", "", "")
            }
        },
    ]
}
