import Storage
import Testing

@Suite("Stems of French words") struct StemmerTests {
    private let stemmer = Stemmer()

    private func stems(_ words: String) -> Set<String> {
        Set(TextWords(words).map { stemmer.stem($0.text) })
    }

    @Test(
        arguments: [
            "militant militants militante militantes militer militait",
            "élection élections election ELECTIONS",
            "négocier négocié négociée négociation négociations negocie",
            "formé formés formée formées former formé·es formé.e.s formé-e-s formé(e)s",
            "cœur coeur cœurs Coeurs", "l’école école écoles l'ecole d’écoles",
            "évènement événement evenements", "travail travaux", "général générale généraux",
            "syndical syndicale syndicaux", "élu élue élus élues", "grève grèves greve",
            "réunion réunions", "salarié salariée salariés salariées", "congé congés",
            "adhérent adhérente adhérent·e·s adhérents", "délégué déléguée délégués déléguer",
            "heureux heureuse heureuses", "nouveau nouveaux", "voter voté votés vote",
            "lieu lieux", "naïf naïfs", "ŒUVRE œuvres oeuvre",
        ])
    func `the forms of a word meet`(_ words: String) {
        #expect(stems(words).count == 1, "\(stems(words))")
    }

    @Test(arguments: [
        "réunion réunir", "école écologie", "syndicat syndrome", "grève grave", "mairie mari",
        "loi lot", "élu élan",
    ])
    func `words that only look alike stay apart`(_ words: String) {
        #expect(stems(words).count == 2, "\(stems(words))")
    }

    @Test func `short words, numbers and other scripts are left as they are`() {
        for word in ["as", "vae", "2019", "h1n1", "мир", "日本", ""] {
            #expect(stemmer.stem(word) == word)
        }
    }

    @Test func `a stem does not depend on what was asked before`() {
        let first = stemmer.stem("militantes")
        for number in 0..<30_000 { _ = stemmer.stem("mot" + String(number, radix: 36)) }
        #expect(stemmer.stem("militantes") == first)
    }
}
