import Testing

@testable import VCard

@Suite("Numbers of telephones") struct PhoneNumberTests {
    @Test(arguments: [
        "612345678", "06 12 34 56 78", "0612345678", "+33 6 12 34 56 78", "0033612345678",
        "06.12.34.56.78", "(0)6 12 34 56 78", "+33 (0)6 12 34 56 78", "+330612345678",
        "33612345678", "06-12-34-56-78", "06\u{202F}12\u{A0}34 56 78", "612345678.0",
        "612345678,00", "'+33612345678", "tel:+33-6-12-34-56-78", "06/12/34/56/78",
        "０６１２３４５６７８", "\u{202A}+33 6 12 34 56 78\u{202C}",
    ])
    func `one number has one form however it was typed`(_ text: String) throws {
        let number = try PhoneNumber(text)
        #expect(number.normal == "+33612345678")
        #expect(number.shown == "06\u{202F}12\u{202F}34\u{202F}56\u{202F}78")
        #expect(try PhoneNumber(number.shown) == number)
    }

    @Test(arguments: [
        ("0692 12 34 56", "+262692123456"), ("+262 692 12 34 56", "+262692123456"),
        ("262692123456", "+262692123456"), ("+33 692 12 34 56", "+262692123456"),
        ("0639 12 34 56", "+262639123456"), ("0590 12 34 56", "+590590123456"),
        ("+590 (0)690 12 34 56", "+590690123456"), ("0594123456", "+594594123456"),
        ("0696123456", "+596696123456"), ("0508 41 23 45", "+508412345"),
        ("+508 41 23 45", "+508412345"), ("+687 26 12 34", "+687261234"),
        ("00689 40 12 34 56", "+68940123456"),
    ])
    func `numbers overseas have the codes of their own`(_ text: String, _ normal: String) throws {
        let number = try PhoneNumber(text)
        #expect(number.normal == normal)
        #expect(try PhoneNumber(number.shown) == number)
        #expect(try PhoneNumber(number.normal) == number)
    }

    @Test func `they are shown as France dials them`() throws {
        #expect(
            try PhoneNumber("+262692123456").shown == "06\u{202F}92\u{202F}12\u{202F}34\u{202F}56")
        #expect(try PhoneNumber("+687261234").shown == "+687\u{202F}26\u{202F}12\u{202F}34")
        #expect(
            try PhoneNumber("+4420794600001").shown
                == "+44\u{202F}207\u{202F}94\u{202F}60\u{202F}00\u{202F}01")
    }

    @Test func `what a sheet rounded is lost, and said to be`() {
        for text in ["6,12E+08", "6.12345678E8", "3,36E+10"] {
            #expect(throws: PhoneNumberError.rounded) { try PhoneNumber(text) }
        }
    }

    @Test func `short numbers stand as they are dialled`() throws {
        #expect(try PhoneNumber("39 49").normal == "3949")
        #expect(try PhoneNumber("3949").shown == "39\u{202F}49")
        #expect(try PhoneNumber("15").shown == "15")
        #expect(try PhoneNumber("118 218").normal == "118218")
    }

    @Test func `an extension is kept beside the number`() throws {
        for text in ["05 61 00 00 00 poste 12", "+33561000000;ext=12", "0561000000 x12"] {
            let number = try PhoneNumber(text)
            #expect(number.normal == "+33561000000")
            #expect(number.ext == "12")
            #expect(number.address == "tel:+33561000000;ext=12")
        }
    }

    @Test(arguments: [
        "", "demander Paul", "06 12 34", "06 12 34 56 78 / 05 61 00 00 00", "+", "0000000000",
        "+33 6 12 34 56", "12345678901234567890", "06+12",
    ])
    func `what is no number is refused`(_ text: String) {
        #expect(throws: PhoneNumberError.self) { try PhoneNumber(text) }
    }
}
