package import Community
package import Markup

/// A mention as it stands in a stored text: the writer's words, in a link to the profile.
package enum MentionLink {
    /// - Parameter words: with the `@`.
    static func print(_ words: String, to address: String) -> String {
        "<a href=\"\(Escaping.escape(address))\">\(Escaping.escape(words))</a>"
    }

    /// With other words in the place of the links to one person, who has no page any more.
    /// - Returns: the text, and the words that were in the links.
    static func replacing(
        _ person: Person.ID, with words: String, in markup: String
    ) -> (markup: String, said: [String]) {
        var said: [String] = []
        let changed = replace(markup) { found in
            guard found.id == person.description else { return nil }
            said.append(String(found.words))
            return words
        }
        return (changed, said)
    }

    /// With the links to one person leading to another; the words stay.
    static func leading(_ person: Person.ID, to other: Person.ID, in markup: String) -> String {
        guard markup.contains("/members/") else { return markup }
        return markup.replacing(link) { match in
            let found = String(match.output.0)
            guard match.output.1 == person.description else { return found }
            return found.replacing(
                "/members/\(person)\"", with: "/members/\(other)\"", maxReplacements: 1)
        }
    }

    /// A stored text as a viewer may read it. To whoever does not know the people of a space, a
    /// mention names nobody.
    package static func shown(_ markup: String, _ visit: Visit) throws -> HTML {
        guard let space = visit.place, !visit.viewer.knowsPeople(of: space) else {
            return HTML(trusted: markup)
        }
        return shownToStrangers(markup, visit.words)
    }

    /// The same for somebody without an account, who knows nobody anywhere.
    package static func shownToStrangers(_ markup: String, _ words: Localization) -> HTML {
        let somebody = Escaping.escape(words("mention.somebody"))
        return HTML(trusted: replace(markup) { $0.words.hasPrefix("@") ? somebody : nil })
    }

    /// The same of an extract without markup, where a name is the words with a capital after `@`.
    package static func shown(plain text: String, _ visit: Visit) -> String {
        guard let space = visit.place, !visit.viewer.knowsPeople(of: space), text.contains("@")
        else { return text }
        var shown = text
        for start in MentionMark.starts(in: text).reversed() {
            let end = MentionMark(at: start, in: text).guessedEnd
            shown.replaceSubrange(start..<end, with: visit.words("mention.somebody"))
        }
        return shown
    }

    /// A text that was rendered again, with the mentions that it had, in their order.
    static func carried(from markup: String, into html: HTML) -> String {
        guard markup.contains("/members/") else { return html.markup }
        var mentions = CarriedMentions(
            markup.matches(of: link).filter { $0.output.2.hasPrefix("@") }
                .map { (words: $0.output.2, link: $0.output.0) })
        return mentions.carried(into: html)
    }

    private struct Found {
        let id: Substring
        let words: Substring
    }

    /// - Parameter change: what stands in the place of a link; nil to leave it.
    private static func replace(_ markup: String, _ change: (Found) -> (any StringProtocol)?)
        -> String
    {
        guard markup.contains("/members/") else { return markup }
        return markup.replacing(link) { match in
            let found = Found(id: match.output.1, words: match.output.2)
            return change(found).map { String($0) } ?? String(match.output.0)
        }
    }

    private static var link: Regex<(Substring, Substring, Substring)> {
        /<a href="\/[^"\/]+\/members\/([0-9]+)">([^<]*)<\/a>/
    }
}
