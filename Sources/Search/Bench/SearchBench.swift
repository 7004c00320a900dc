import Community

/// Searches of every kind: by a reader who sees three quarters of all, and by one who sees a third
/// of it. What one searches for in a module, the module measures.
enum SearchBench {
    static let measures: [BenchMeasure] = words + filters + hidden

    private static let words: [BenchMeasure] = [
        .search("a frequent word", ["dossier", "réunion", "aide", "accord", "jury", "mandat"]),
        .search("a rare word", ["transformistes", "sollicitiez", "48211", "Bragroumi", "7305"]),
        .search("two words", ["dossier jury", "horaires effectifs", "plan sollicitation"]),
        .search("three words", ["dossier aide jury", "tract courrier calendrier"]),
        .search("a beginning", ["accompag", "négoc", "adhér", "profess", "docum"]),
        .search("an asked beginning", ["con*", "docu*", "inter*", "cont*", "pré*", "trans*"]),
        .search(
            "a phrase", ["\"comptes rendus\"", "\"dossier de jury\"", "\"accord et mandat\""]),
        .search("a word without another", ["dossier -jury", "tract -réunion"]),
        .search("a mistyped word", ["zorroh", "dossierr", "réunnion", "accompaggnement"]),
        .search("a word mistyped twice", ["acompagnemant", "calandrié", "transphormiste"]),
    ]

    private static let filters: [BenchMeasure] = [
        .search("an author", ["dossier", "tract"]) { _ in [("author", "Membre 123")] },
        .search("a month", ["dossier", "tract", "aide"]) { _ in
            [("from", "2026-03-01"), ("to", "2026-03-31")]
        },
        .search("a beginning in a year", ["accompag", "con*"]) { _ in
            [("from", "2025-03-15"), ("to", "2026-03-14")]
        },
        .search("the fiftieth page", ["dossier", "aide"]) { _ in [("page", "50")] },
    ]

    private static let hidden: [BenchMeasure] = [
        .search("a word of hidden texts", hiddenWords),
        .search("few may be seen: a frequent word", ["dossier", "réunion", "aide"], as: .outsider),
        .search("few may be seen: a beginning", ["accompag", "con*"], as: .outsider),
        .search("few may be seen: a word of hidden texts", hiddenWords, as: .outsider),
    ]

    private static let hiddenWords = [
        BenchTexts.hiddenWord, "\(BenchTexts.hiddenWord) dossier",
    ]
}
