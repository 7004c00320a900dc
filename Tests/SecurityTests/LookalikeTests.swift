import Security
import Testing

@Suite("Letters that look alike") struct LookalikeTests {
    @Test(arguments: [
        ("Сlаirе", "claire"), ("Αmina", "amina"), ("LОЇС", "loїc"), ("НОТЕ", "hote"),
        ("рауs", "pays"), ("Bureau", "bureau"), ("ıl", "il"), ("l’union", "l'union"),
    ])
    func `Cyrillic and Greek letters become those that they look like`(text: String, latin: String)
    {
        #expect(Lookalikes.latin(text) == latin)
    }

    @Test func `Latin letters stay what they are`() {
        for text in ["marne", "mame", "élu·e", "0o1l", "łódź", "ñandú", "çà", "👩‍👩‍👧", "日本", ""] {
            #expect(Lookalikes.latin(text) == text)
        }
        #expect(Lookalikes.latin("Анна") != Lookalikes.latin("Инна"))
    }
}
