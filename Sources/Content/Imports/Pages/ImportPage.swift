import Community
import HTTP
import Markup

/// All that Templates/imports/show.mustache may print.
struct ImportPage: Page {
    static let template = "imports/show"
    private static let most = 200

    private let kind: ImportKind
    private let space: Space
    private let one: FileImport
    private let words: Localization
    private let counts: [String]
    private var rows: [ImportRow] = []
    private let problems: [ImportRow]
    private var more: String?
    /// To the problems that this page has no room for.
    private let untold: PageLink?
    private var isEmpty = false

    /// One that nobody has taken yet: what would become of each of its things.
    init(
        _ one: FileImport, _ kind: ImportKind, _ file: ImportFile, _ plan: ImportPlan,
        _ space: Space, _ visit: Visit
    ) {
        let steps = plan.steps
        let refused = steps.filter { $0.fate == .refused }.map {
            ImportProblem(line: $0.line, about: $0.title, $0.text(), isRejection: true)
        }
        let problems = refused + file.problems + plan.problems
        self.init(one, kind, problems, space, visit) { fate in
            guard fate == .refused else { return steps.count { $0.fate == fate } }
            return problems.count(where: \.isRejection)
        }
        isEmpty = !steps.contains(where: \.fate.changes)
        // What changes something comes first.
        let shown = kind.order.flatMap { fate in steps.filter { $0.fate == fate } }
        rows = shown.prefix(Self.most).map { ImportRow($0, kind, words) }
        more = Self.more(shown.count, words)
    }

    /// One that is taken: how far that is, and what was wrong.
    init(
        _ one: FileImport, _ kind: ImportKind, _ problems: [ImportProblem], _ space: Space,
        _ visit: Visit
    ) {
        self.init(one, kind, problems, space, visit, count: { one.count(of: $0) })
    }

    private init(
        _ one: FileImport, _ kind: ImportKind, _ problems: [ImportProblem], _ space: Space,
        _ visit: Visit, count: (ImportFate) -> Int
    ) {
        let words = visit.words
        (self.one, self.kind, self.space, self.words) = (one, kind, space, words)
        counts = (kind.order + [.refused]).compactMap { fate in
            let number = count(fate)
            guard number > 0 else { return nil }
            let key = fate == .refused ? "imports.count.refused" : "\(kind.texts)count.\(fate.name)"
            return words.count(key, number)
        }
        // What is left out comes first.
        let sorted = problems.sorted {
            ($0.isRejection ? 0 : 1, $0.line) < ($1.isRejection ? 0 : 1, $1.line)
        }
        let asked = visit.request.head.query.first("from").flatMap { Int($0) } ?? 0
        let start = min(max(0, asked), sorted.count)
        self.problems = sorted.dropFirst(start).prefix(Self.most).map { ImportRow($0, words) }
        let end = start + Self.most
        untold = Self.more(problems.count - start, words).map {
            PageLink($0, "\(kind.one(one.id, in: space))?from=\(end)")
        }
    }

    private static func more(_ count: Int, _ words: Localization) -> String? {
        count > most ? words.count("imports.more", count - most) : nil
    }

    private var progress: String? {
        switch one.state {
        case .shown: nil
        case .taken where one.total == 0: words("imports.begins")
        case .taken:
            words(
                "imports.progress",
                ["done": words.number(one.done), "all": words.number(one.total)])
        case .done: words("imports.done")
        }
    }

    private func own(_ key: String) -> String { words(kind.texts + key) }

    private var columnsAddress: String? {
        one.state == .shown && kind.layout(of: one) != nil ? kind.columns(one.id, in: space) : nil
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.own("title") }, .text("quiet") { $0.own("quiet") },
        .text("nothing") { $0.own("nothing") }, .text("things") { $0.own("things") },
        .text("homeAddress") { $0.kind.home(in: $0.space) },
        .optionalText("homeName") { page in page.kind.homeWord.map { page.words($0) } },
        .text("importsAddress") { $0.kind.all(in: $0.space) },
        .text("formAddress") { $0.kind.one($0.one.id, in: $0.space) },
        .optionalText("columnsAddress") { $0.columnsAddress },
        .text("name") { $0.one.name }, .flag("isShown") { $0.one.state == .shown },
        .flag("isTaken") { $0.one.state == .taken }, .flag("isEmpty") { $0.isEmpty },
        .optionalText("progress") { $0.progress }, .optionalText("more") { $0.more },
        .texts("counts") { $0.counts }, .list("rows", ImportRow.self) { $0.rows },
        .flag("hasRows") { !$0.rows.isEmpty },
        .optionalText("untold") { $0.untold?.word },
        .optionalText("untoldAddress") { $0.untold?.address },
        .list("problems", ImportRow.self) { $0.problems },
        .flag("hasProblems") { !$0.problems.isEmpty },
    ]
}

extension ImportKind {
    /// Of what is shown.
    fileprivate var order: [ImportFate] { ImportFate.counted + fates }
}
