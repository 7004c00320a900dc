import Testing

@testable import VCard

@Suite("Quoted-printable in cards") struct QuotedPrintableTests {
    private func note(_ lines: String, _ version: String = "2.1") throws -> String {
        try Cards.one(version, "FN:A\n" + lines).note
    }

    @Test func `a value is broken with or without a fold`() throws {
        let note = try note("NOTE;ENCODING=QUOTED-PRINTABLE:Aa=\n ch=\n en")
        #expect(note == "Aachen")
        let folded = try self.note("NOTE;ENCODING=QUOTED-PRINTABLE:Aachen=0D=0A=\n Germany")
        #expect(folded == "Aachen\nGermany")
    }

    @Test func `Microsoft's next line is not indented and has a colon`() throws {
        let card = try Cards.one(
            "2.1",
            "FN:A\nNOTE;ENCODING=QUOTED-PRINTABLE:Aachen=0D=0A=\nDeutschland:okay\nTITLE:Chef")
        #expect(card.note == "Aachen\nDeutschland:okay")
        #expect(card.title == "Chef")
    }

    @Test func `a break in the middle of an escape is none`() throws {
        let note = try note("NOTE;QUOTED-PRINTABLE:third line is empty=0D=\n=0A=0D=0Aend")
        #expect(note == "third line is empty\n\nend")
    }

    @Test func `a break that nothing follows does not eat the end of the card`() throws {
        #expect(try note("NOTE;ENCODING=QUOTED-PRINTABLE:abc=") == "abc=")
    }

    @Test func `a structured value is split before it is decoded`() throws {
        let card = try Cards.one(
            "2.1",
            """
            FN:A
            ADR;WORK;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;;M=C3=BCnster =
            Str. 1;M=C3=BCnster;;48143;Deutschland
            ORG;ENCODING=QUOTED-PRINTABLE:Un=3B deux;Trois
            """)
        let address = try #require(card.addresses.first)
        #expect(address.value.street == "Münster Str. 1")
        #expect(address.value.locality == "Münster")
        #expect(address.value.postalCode == "48143")
        #expect(address.types == ["work"])
        #expect(card.organisation == "Un; deux")
        #expect(card.units == ["Trois"])
    }

    @Test func `telephones write it in version 3.0, where it is wrong`() throws {
        let card = try Cards.one(
            "3.0",
            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=96=64=65;=C3=96=6D=C3=BC=72;;;")
        #expect(card.name.family == ["Öde"])
        #expect(card.name.given == ["Ömür"])
        #expect(card.name.formatted == "Ömür Öde")
    }

    @Test func `Latin letters are read, whichever are said`() throws {
        let bytes = try Cards.one(
            "2.1", "FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Ren=E9e\nTITLE;CHARSET=KOI8-R:x"
        )
        #expect(bytes.name.formatted == "Renée")
        let all = try Cards.read(Cards.file("2.1", "FN:A\nTITLE;CHARSET=KOI8-R:x"))
        #expect(all.problems.map(\.kind) == [.unknownCharset("KOI8-R")])
    }
}
