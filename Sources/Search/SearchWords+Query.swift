import Community
import Content
import Storage

extension SearchWords {
    /// What the words ask of the full text, the best matches first. Each is asked apart, so that
    /// each reads only as far as the page needs.
    struct Ranks {
        /// All the words in the title.
        let titles: FullTextQuery
        /// All of them somewhere.
        let texts: FullTextQuery
        /// The same, the last word being only a beginning.
        let longerTitles: FullTextQuery?
        let longerTexts: FullTextQuery?
    }

    /// Nil when there is no word to look for.
    func ranks(_ stemmer: Stemmer) -> Ranks? {
        guard let last = sought.last else { return nil }
        let firsts = sought.dropLast()
        let text = { (terms: [FullTextQuery]) in self.without(terms, stemmer) }
        let heads = firsts.map { $0.inTitle(stemmer) }
        let bodies = firsts.map { $0.inText(stemmer) }
        let longer = last.asBeginning
        return Ranks(
            titles: text(heads + [last.inTitle(stemmer)] + sought.compactMap(\.phrase)),
            texts: text(bodies + [last.inText(stemmer)]),
            longerTitles: longer.map { text(heads + [.titleBeginning($0)]) },
            longerTexts: longer.map { text(bodies + [.beginning($0)]) })
    }

    /// What a page has of them: each word, the last one as a beginning too.
    func onPage(_ stemmer: Stemmer) -> [FullTextQuery] {
        sought.map { term in
            let longer = term == sought.last ? term.asBeginning : nil
            return longer.map { .any([term.inText(stemmer), .beginning($0)]) }
                ?? term.inText(stemmer)
        }
    }

    /// Whether words must stand side by side: then an item's pages are asked one by one.
    var hasPhrase: Bool { sought.contains { $0.form == .phrase } }

    /// Pages that have all of it.
    func wholeOnPage(_ stemmer: Stemmer) -> FullTextQuery { without(onPage(stemmer), stemmer) }

    private func without(_ terms: [FullTextQuery], _ stemmer: Stemmer) -> FullTextQuery {
        guard !excluded.isEmpty else { return .all(terms) }
        return .except(.all(terms), .any(excluded.map { $0.inText(stemmer) }))
    }
}

extension SearchWords.Term {
    func inText(_ stemmer: Stemmer) -> FullTextQuery {
        switch form {
        case .word: .word(stemmer.stem(words[0]))
        case .beginning: .beginning(words[0])
        case .phrase: .phrase(words)
        }
    }

    fileprivate func inTitle(_ stemmer: Stemmer) -> FullTextQuery {
        switch form {
        case .beginning: .titleBeginning(words[0])
        case .word, .phrase: .all(words.map { .title(stemmer.stem($0)) })
        }
    }

    fileprivate var phrase: FullTextQuery? { form == .phrase ? .phrase(words) : nil }

    /// What the last word might be the beginning of; nil when it is too short to tell.
    fileprivate var asBeginning: String? {
        guard form == .word, words[0].unicodeScalars.count >= SearchWords.shortestLast else {
            return nil
        }
        return words[0]
    }
}
