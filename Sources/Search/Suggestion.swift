import Community
import Content
import Storage

/// The same search with near words in place of those that nothing has.
struct Suggestion {
    /// Results that are taken for little.
    static let few = 3

    let link: PageLink

    /// Nil where each word is found, or nothing near to it is.
    init?(
        _ words: SearchWords, _ question: SearchQuestion, _ scope: SearchScope,
        _ store: SearchStore, _ visit: Visit
    ) throws {
        let asked = words.sought.filter { $0.form == .word }.compactMap { NearWords($0.words[0]) }
            .prefix(SearchStore.mostNear)
        guard !asked.isEmpty else { return nil }
        var (better, places) = ([String: String](), [SearchStore.NearEntry]())
        let lost = try Self.choose(Array(asked), scope, store, &better, &places)
        let far = try store.far(lost.filter(\.isLong))
        if !far.isEmpty { _ = try Self.choose(far, scope, store, &better, &places) }
        guard !better.isEmpty else { return nil }
        let texts = try visit.site.searchIndex.texts(places.map { ($0.item, $0.kind) }, visit.db)
        let spelt = Self.spelling(of: Set(better.values), in: texts.values.map { $0 })
        let text = Self.replace(better.mapValues { spelt[$0] ?? $0 }, in: question.text)
        let address = question.address(in: try visit.space) { $0.text = text }
        link = PageLink(text, address)
    }

    /// Takes the best word that is near to each.
    /// - Returns: those that neither they nor what is near to them is found.
    private static func choose(
        _ asked: [NearWords], _ scope: SearchScope, _ store: SearchStore,
        _ better: inout [String: String], _ places: inout [SearchStore.NearEntry]
    ) throws -> [NearWords] {
        let entries = try store.near(asked, scope)
        var lost: [NearWords] = []
        for (place, near) in asked.enumerated() {
            let here = entries.filter { $0.place == place }
            if here.contains(where: \.isKnown) { continue }
            guard let best = near.best(in: here.map(\.forms)) else {
                lost.append(near)
                continue
            }
            better[near.word] = best
            places += here.first { $0.forms.contains(best) }.map { [$0] } ?? []
        }
        return lost
    }

    /// With their accents, as somebody wrote them.
    private static func spelling(of words: Set<String>, in texts: [ItemText]) -> [String: String] {
        var spelt: [String: String] = [:]
        for text in texts {
            let whole = text.title + "\n" + SearchIndex.plain(text.body)
            for word in TextWords(whole) where words.contains(word.text) {
                spelt[word.text] = spelt[word.text] ?? whole[word.range].lowercased()
            }
        }
        return spelt
    }

    private static func replace(_ better: [String: String], in typed: String) -> String {
        var text = typed
        for word in Array(TextWords(typed)).reversed() {
            if let better = better[word.text] { text.replaceSubrange(word.range, with: better) }
        }
        return text
    }
}
