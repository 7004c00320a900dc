import Community
import Markup

/// The register as a page that stands alone.
struct RegisterDocument {
    let site: String
    let day: String
    let sections: [RegisterSection]
    let words: Localization

    var html: String {
        let title = Escaping.escape(words("register.of", ["site": site, "day": day]))
        return """
            <!doctype html>
            <html lang="\(words.locale)">
            <head><meta charset="utf-8"><title>\(title)</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>\(Self.style)</style></head>
            <body>
            <h1>\(title)</h1>
            <p>\(text("register.lead"))</p>
            \(sections.map(section).joined())<section><h2>\(text("register.securityTitle"))</h2>
            <p>\(text("register.security"))</p></section>
            </body>
            </html>

            """
    }

    private func text(_ key: String) -> String { Escaping.escape(words(key)) }

    private func section(_ one: RegisterSection) -> String {
        let parts = one.parts.map { "<dt>\(escape($0.name))</dt><dd>\(escape($0.text))</dd>\n" }
        let rows = one.categories.map {
            "<tr><th scope=\"row\">\(escape($0.name))</th><td>\(escape($0.text))</td></tr>\n"
        }
        return """
            <section><h2>\(escape(one.title))</h2>
            <dl>\(parts.joined())</dl>
            <table><thead><tr><th scope="col">\(text("register.category"))</th>\
            <th scope="col">\(text("register.kept"))</th></tr></thead>
            <tbody>\(rows.joined())</tbody></table></section>

            """
    }

    private func escape(_ text: String) -> String { Escaping.escape(text) }

    private static let style = """
        body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif }
        section { border-top: 1px solid #888; margin-top: 1.5rem }
        dt { font-weight: 600 }
        dd { margin: 0 0 .5rem }
        table { border-collapse: collapse }
        th, td { border: 1px solid #888; padding: .3rem .5rem; text-align: left }
        th { font-weight: 400 }
        """
}
