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
        let longer = last.asBeginning(stemmer)
        return Ranks(
            titles: text(heads + [last.inTitle(stemmer)] + sought.compactMap(\.phrase)),
            texts: text(bodies + [last.inText(stemmer)]),
            longerTitles: longer.map { text(heads + [$0.title]) },
            longerTexts: longer.map { text(bodies + [$0.text]) })
    }

    /// What a page has of them: each word, the last one as a beginning too.
    func onPage(_ stemmer: Stemmer) -> [FullTextQuery] {
        sought.map { term in
            let longer = term == sought.last ? term.asBeginning(stemmer) : nil
            return longer.map { .any([term.inText(stemmer), $0.text]) }
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
        case .parts(let whole):
            .any([.all(telling.map { .word(stemmer.stem($0)) }), .word(stemmer.stem(whole))])
        }
    }

    fileprivate func inTitle(_ stemmer: Stemmer) -> FullTextQuery {
        switch form {
        case .beginning: .titleBeginning(words[0])
        case .word, .phrase: .all(words.map { .title(stemmer.stem($0)) })
        case .parts(let whole):
            .any([.all(telling.map { .title(stemmer.stem($0)) }), .title(stemmer.stem(whole))])
        }
    }

    fileprivate var phrase: FullTextQuery? { form == .phrase ? .phrase(words) : nil }

    /// What the last word might be the beginning of; nil when it is too short to tell.
    fileprivate func asBeginning(
        _ stemmer: Stemmer
    ) -> (text: FullTextQuery, title: FullTextQuery)? {
        guard let last = lastWord else { return nil }
        switch form {
        case .parts(let whole):
            let firsts = telling.filter { $0 != last }.map(stemmer.stem)
            return (
                .any([.all(firsts.map { .word($0) } + [.beginning(last)]), .beginning(whole)]),
                .any([
                    .all(firsts.map { .title($0) } + [.titleBeginning(last)]),
                    .titleBeginning(whole),
                ])
            )
        default: return (.beginning(last), .titleBeginning(last))
        }
    }

    /// The word that may not be typed to its end.
    var lastWord: String? {
        switch form {
        case .word, .parts:
            words.last.flatMap {
                $0.unicodeScalars.count >= SearchWords.shortestLast ? $0 : nil
            }
        case .beginning, .phrase: nil
        }
    }
}
