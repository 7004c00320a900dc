import Community
import Content
import Foundation
import Markup

/// A whole topic, written out: who said what, when, and where it stands on the site.
struct TopicDocument {
    private let topic: Topic
    private let visit: Visit
    private let address: String
    private var markup = ""
    private var plain = ""

    init(_ topic: Topic, space: Space, _ visit: Visit) {
        self.topic = topic
        self.visit = visit
        address = visit.site.options.address + ForumPaths.topic(topic.id, in: space)
    }

    mutating func add(_ posts: [Post]) {
        for post in posts {
            let head = post.head(visit.dates.moment(post.item.createdAt), visit.words)
            markup += "<article><h2>\(Escaping.escape(head))</h2>\(post.html)</article>\n"
            plain += "\(head)\n\n\(post.body)\n\n----\n\n"
        }
    }

    var text: String {
        let title = topic.item.title
        var text = "\(title)\n\(topic.theme.name)\n\(address)\n\n"
        if let conclusion = topic.conclusion {
            text += "\(visit.words("forum.conclusion.title"))\n\n\(conclusion.body)\n\n"
        }
        return text + "----\n\n" + plain
    }

    private static let style = """
        body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem }
        body { font: 1rem/1.55 Georgia, serif }
        article { border-top: 1px solid #ccc; margin-top: 1.5rem }
        article h2 { font: 600 1rem sans-serif }
        section { border-left: 4px solid #2f6b3a; padding-left: 1rem }
        """

    /// A page that stands alone: no script, nothing to fetch. Its links lead to the site.
    var html: String {
        let title = Escaping.escape(topic.item.title)
        let place = Escaping.escape(address)
        let conclusion = topic.conclusion.map {
            "<section><h2>\(Escaping.escape(visit.words("forum.conclusion.title")))</h2>\($0.html)"
                + "</section>\n"
        }
        return """
            <!doctype html>
            <html lang="\(visit.words.locale)">
            <head><meta charset="utf-8"><title>\(title)</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <base href="\(Escaping.escape(visit.site.options.address))/">
            <style>\(Self.style)</style></head>
            <body>
            <h1>\(title)</h1>
            <p>\(Escaping.escape(topic.theme.name)) · <a href="\(place)">\(place)</a></p>
            \(conclusion ?? "")\(markup)</body>
            </html>

            """
    }
}

extension Post {
    /// "12. Malik Benali, 3 juin 2019 à 18 h 40", the number as far as it has one.
    func head(_ when: String, _ words: Localization) -> String {
        words(
            isNumbered ? "forum.head" : "forum.head.held",
            [
                "n": words.number(number), "name": authorName ?? words("person.gone"),
                "when": when,
            ])
    }
}
