import Community
import Markup
import TextFiles

/// All that Templates/imports/columns.mustache may print.
struct SheetColumnsPage: Page {
    static let template = "imports/columns"

    private let kind: ImportKind
    private let one: FileImport
    private let space: Space
    private let errors: FormErrors
    private let words: Localization
    private let csv: CSVFile
    private let columns: [SheetColumnField]

    /// - Parameter chosen: the key of each column.
    init(
        _ kind: ImportKind, _ one: FileImport, _ table: SheetTable, _ layout: SheetLayout,
        _ chosen: [String], _ errors: FormErrors, _ space: Space, _ words: Localization
    ) {
        (self.kind, self.one, self.space) = (kind, one, space)
        (self.errors, self.words, csv) = (errors, words, table.csv)
        let options =
            [("", words("imports.sheet.skip"))]
            + layout.columns.map { ($0.key, words("\(kind.texts)column.\($0.key)")) }
        columns = table.csv.header.enumerated().map { place, header in
            let isNamed = !header.isEmpty
            let name =
                isNamed
                ? header.oneLine.cut(to: 80)
                : words("imports.sheet.column", ["n": words.number(place + 1)])
            let key = place < chosen.count ? chosen[place] : ""
            return SheetColumnField(
                id: "column-\(place)", header: name,
                samples: table.samples(of: place).joined(separator: " · "),
                options: options.map {
                    FormOption(value: $0.0, word: $0.1, isChosen: $0.0 == key)
                },
                error: errors["column-\(place)"])
        }
    }

    private var texts: SheetText { SheetText(words) }

    /// How it is read, in a sentence.
    private var how: String {
        words(
            "imports.sheet.how",
            ["encoding": texts.name(csv.encoding), "separator": texts.name(csv.separator)])
    }

    private var encodings: [FormOption] {
        TextEncoding.allCases.map {
            FormOption(
                value: $0.rawValue, word: texts.name($0), isChosen: $0 == csv.encoding)
        }
    }

    private var separators: [FormOption] {
        CSVSeparator.allCases.map {
            FormOption(
                value: String($0.rawValue), word: texts.name($0), isChosen: $0 == csv.separator)
        }
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.words($0.kind.texts + "title") }, .text("name") { $0.one.name },
        .text("homeAddress") { $0.kind.home(in: $0.space) },
        .optionalText("homeName") { page in page.kind.homeWord.map { page.words($0) } },
        .text("importsAddress") { $0.kind.all(in: $0.space) },
        .text("formAddress") { $0.kind.columns($0.one.id, in: $0.space) },
        .text("how") { $0.how },
        .text("rowCount") { $0.words.count("imports.sheet.rows", $0.csv.rows.count) },
        .optionalText("encodingError") { $0.errors["encoding"] },
        .list("encodings", FormOption.self) { $0.encodings },
        .list("separators", FormOption.self) { $0.separators },
        .list("columns", SheetColumnField.self) { $0.columns },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
