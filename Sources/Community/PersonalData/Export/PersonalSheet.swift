import Documents
import Markup
import Storage

/// Everything that a site holds about one person, for people: one page that stands alone, without
/// a script and with nothing to fetch.
struct PersonalSheet {
    let holder: DataHolder
    let file: GrowingFile
    private var words: Localization { holder.words }
    private let counts: [String: Int]
    private var isTable = false
    /// The keys of the words for the codes of each field.
    private var keys: [[String: String]] = []

    /// - Parameter counts: of the rows of each category, by its name.
    init(_ holder: DataHolder, _ all: [PersonalData], _ counts: [String: Int], _ path: String)
        throws
    {
        (self.holder, self.counts) = (holder, counts)
        file = try GrowingFile(path)
        try file.write(head + "<nav><ul>\n")
        for (place, data) in all.enumerated() where count(data) > 0 {
            let number = words.number(count(data))
            try file.write("<li><a href=\"#c\(place)\">\(text(data.word))</a> (\(number))</li>\n")
        }
        let files = text("personal.sheet.files")
        try file.write("<li><a href=\"#files\">\(files)</a></li>\n</ul></nav>\n<main>\n")
    }

    private func count(_ data: PersonalData) -> Int { counts[data.name] ?? 0 }

    private func text(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
        Escaping.escape(words(key, values))
    }

    /// One thing is told line by line, several in a table.
    mutating func begin(_ data: PersonalData, at place: Int) throws {
        isTable = count(data) > 1
        keys = data.fields.map { $0.codes?.keys(holder.site.declarations) ?? [:] }
        let kept = text("personal.sheet.kept", ["time": holder.kept(data)])
        try file.write(
            "<section><h2 id=\"c\(place)\">\(text(data.word))</h2>\n<p class=\"kept\">\(kept)</p>\n"
        )
        guard isTable else { return }
        let heads = data.fields.map { "<th scope=\"col\">\(text($0.word))</th>" }.joined()
        try file.write(
            """
            <div class="wide" role="region" aria-labelledby="c\(place)" tabindex="0"><table>
            <thead><tr>\(heads)</tr></thead><tbody>

            """)
    }

    func add(_ row: PersonalRow, of data: PersonalData) throws {
        let cells = zip(zip(data.fields, keys), row.values).map { field, value in
            (field.0, Escaping.escape(value.words(in: field.0, field.1, holder.dates)))
        }
        let line =
            isTable
            ? "<tr>" + cells.map { "<td>\($0.1)</td>" }.joined() + "</tr>\n"
            : "<dl>" + cells.map { "<dt>\(text($0.0.word))</dt><dd>\($0.1)</dd>\n" }.joined()
                + "</dl>\n"
        try file.write(line)
    }

    func endCategory() throws {
        try file.write(isTable ? "</tbody></table></div></section>\n" : "</section>\n")
    }

    /// - Parameters:
    ///   - files: those beside it.
    ///   - empty: the categories of which nothing is held.
    func end(_ files: [ArchivedFile], empty: [PersonalData]) throws {
        try file.write("<section><h2 id=\"files\">\(text("personal.sheet.files"))</h2>\n<ul>\n")
        for file in files { try self.file.write("<li>\(line(file))</li>\n") }
        try file.write("</ul>\n")
        if files.isEmpty { try file.write("<p>\(text("personal.sheet.noFiles"))</p>\n") }
        let names = empty.map { words($0.word) }.joined(separator: ", ")
        try file.write("</section>\n<section><h2>\(text("personal.sheet.nothing"))</h2>\n")
        try file.write("<p>\(Escaping.escape(names)).</p></section>\n</main></body></html>\n")
        try file.end()
    }

    private func line(_ file: ArchivedFile) -> String {
        let name = Escaping.escape(file.name)
        let about = Escaping.escape(
            words.bytes(file.size) + ", " + holder.dates.short(file.at))
        guard file.isThere else { return "\(name) (\(about)) – \(text("personal.sheet.missing"))" }
        let address = file.path.text.utf8.map { byte in
            Self.plain.contains(byte) ? String(UnicodeScalar(byte)) : Self.encoded(byte)
        }.joined()
        return "<a href=\"\(address)\">\(name)</a> (\(about))"
    }

    private static let plain = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)

    private static func encoded(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count < 2 ? "0" : "") + digits
    }

    private var head: String {
        let title = text("personal.sheet.title", ["name": holder.person.name])
        let lead = text(
            "personal.sheet.lead",
            [
                "site": holder.site.options.name, "address": holder.site.options.address,
                "when": holder.dates.moment(holder.now),
            ])
        return """
            <!doctype html>
            <html lang="\(words.locale)">
            <head><meta charset="utf-8"><title>\(title)</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>\(Self.style)</style></head>
            <body>
            <header><h1>\(title)</h1>
            <p>\(lead)</p>
            <p>\(text("personal.sheet.machine"))</p></header>

            """
    }

    private static let style = """
        :root { color-scheme: light dark }
        body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1.06rem/1.55 sans-serif }
        h1, h2 { font-family: Georgia, serif; line-height: 1.2 }
        section { border-top: 1px solid #8888; margin-top: 2rem }
        table { border-collapse: collapse }
        th, td { border: 1px solid #8888; padding: .4rem .6rem; text-align: left }
        td, th { vertical-align: top }
        td, dd { white-space: pre-wrap; overflow-wrap: anywhere; max-width: 40rem }
        td { min-width: 6rem }
        dt { font-weight: 600 }
        dd { margin: 0 0 .6rem }
        .wide { overflow-x: auto }
        """
}
