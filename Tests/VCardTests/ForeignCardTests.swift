import Foundation
import Testing

@testable import VCard

@Suite("Cards of other programs") struct ForeignCardTests {
    @Test func `Outlook's types have no name, its pictures end with a blank line`() throws {
        let card = try Cards.one(
            "2.1",
            """
            N:Doe;John;;Mr.;
            TEL;WORK;VOICE:+1 555 123
            TEL;PREF;CELL:05 61 00 00 00
            FBURL:????????????????s????????????12
            PHOTO;TYPE=JPEG;ENCODING=BASE64:
             /9j/4AAQ
             SkZJRg==

            X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="http://s" a:b;c></card>
            KEY;X509;ENCODING=BASE64:
             AAAA

            BDAY:19800321
            """)
        #expect(card.telephones.map(\.types) == [["work", "voice"], ["cell"]])
        #expect(card.telephones.map(\.preference) == [nil, 1])
        let jpeg = Data([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 0x4A, 0x46, 0x49, 0x46])
        #expect(card.photo == .bytes(jpeg, type: "image/jpeg"))
        #expect(card.birthday == CardDate(year: 1980, month: 3, day: 21))
        #expect(card.others.map(\.name) == ["FBURL", "X-MS-OL-DESIGN", "KEY"])
        #expect(card.others[1].value == #"<card xmlns="http://s" a:b;c></card>"#)
        #expect(card.others[2].value == "data:application/octet-stream;base64,AAAA")
    }

    @Test func `Google's colons, labels and lines of an address`() throws {
        let card = try Cards.one(
            "3.0",
            #"""
            FN:Greg
            item3.URL:http\://TheProfile.com
            item3.X-ABLabel:_$!<Profile>!$_
            item4.X-ABDATE:1970-06-02
            item4.X-ABLabel:_$!<Anniversary>!$_
            item5.X-ABDATE:1980-01-01
            item5.X-ABLabel:Mandat
            ADR;TYPE=HOME:;;123 Home St\nHome City\, HM 12345;;;;
            """#)
        #expect(card.sites.map(\.value) == ["http://TheProfile.com"])
        #expect(card.sites.map(\.label) == ["Profile"])
        #expect(card.anniversary == CardDate(year: 1970, month: 6, day: 2))
        #expect(card.others.map(\.name) == ["X-ABDATE", "X-ABLABEL"])
        #expect(card.addresses[0].value.street == "123 Home St\nHome City, HM 12345")
    }

    @Test func `short and odd lines are read`() throws {
        let short = try Cards.one("2.1", "N:Foo\nEMAIL;X-INTERN:foo@example.org")
        #expect(short.name.family == ["Foo"])
        #expect(short.name.formatted == "Foo")
        #expect(short.emails.first?.types == ["x-intern"])
        let lists = try Cards.one(
            "4.0",
            "FN:R\nN;SORT-AS=\"Harten,Rene\":van der Harten;Rene,J.;;Sir;R.D.O.N.")
        #expect(lists.name.given == ["Rene", "J."])
        #expect(lists.name.family == ["van der Harten"])
        #expect(lists.name.sortedAs == "Harten,Rene")
        let comma = try Cards.one("2.1", "FN:A\nN:Dupont, fils;Jean")
        #expect(comma.name.family == ["Dupont, fils"])
    }

    @Test(arguments: [
        "PHOTO;BASE64:\n iVBORw0K\n GgoAAAAN", "PHOTO;BASE64:\niVBORw0K\nGgoAAAAN\n",
        "PHOTO;ENCODING=b;TYPE=png:data:image/png;base64,iVBORw0KGgoAAAAN",
        "PHOTO:data:image/png;base64,iVBORw0KGgoAAAAN",
        "PHOTO:data:image/png;base64\\,iVBORw0KGgoAAAAN",
    ])
    func `a picture is found however it is wrapped`(_ lines: String) throws {
        let card = try Cards.one("3.0", "FN:A\n" + lines + "\nTITLE:Chef")
        let bytes = try #require(Data(base64Encoded: "iVBORw0KGgoAAAAN"))
        #expect(card.photo == .bytes(bytes, type: "image/png"))
        #expect(card.title == "Chef")
    }

    @Test(arguments: [
        "BDAY:16040315", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-15", "BDAY:--0315",
        "BDAY;X-APPLE-OMIT-YEAR=1900:1900-03-15", "BDAY:--03-15",
    ])
    func `a birthday without a year has none`(_ line: String) throws {
        let card = try Cards.one("3.0", "FN:A\n" + line)
        #expect(card.birthday == CardDate(month: 3, day: 15))
        #expect(Cards.text(card, .v40).contains("BDAY:--0315\r\n"))
        #expect(
            Cards.text(card, .v30).contains("BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-15\r\n"))
    }

    @Test func `the examples of RFC 6350 are read`() throws {
        let card = try Cards.one(
            "4.0",
            """
            FN:Simon Perreault
            N:Perreault;Simon;;;ing. jr,M.Sc.
            KIND:org
            BDAY:--0203
            ANNIVERSARY:20090808T1430-0500
            GENDER:M
            LANG;PREF=1:fr
            LANG;PREF=2:en
            ORG;TYPE=work:Viagenie
            ADR;TYPE=work:;Suite D2-630;2875 Laurier;Quebec;QC;G1V 2M2;Canada
            TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+33-1-55-55-55-55;ext=5555
            EMAIL;TYPE=work:simon.perreault@viagenie.ca
            KEY;TYPE=work;VALUE=uri:http://www.viagenie.ca/simon.perreault/simon.asc
            RELATED;TYPE=friend:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6
            """)
        #expect(card.kind == .organisation)
        #expect(card.name.suffixes == ["ing. jr", "M.Sc."])
        #expect(card.anniversary == CardDate(year: 2009, month: 8, day: 8, time: "1430-0500"))
        #expect(card.languages.map(\.preference) == [1, 2])
        let telephone = try #require(card.telephones.first)
        #expect(telephone.value == CardTelephone("+33 1 55 55 55 55", ext: "5555"))
        #expect(telephone.types == ["voice", "home"])
        #expect(telephone.preference == 1)
        #expect(card.others.map(\.name) == ["GENDER", "KEY"])
        #expect(card.related.first?.types == ["friend"])
        #expect(
            Cards.text(card, .v40).contains(
                "TEL;VALUE=uri;TYPE=\"voice,home\";PREF=1:tel:+33-1-55-55-55-55;ext=5555"))
    }

    @Test func `the examples of RFC 2426 are read`() throws {
        let card = try Cards.one(
            "3.0",
            """
            FN:Frank Dawson
            ORG:Lotus Development Corporation
            ADR;TYPE=WORK,POSTAL,PARCEL:;;6544 Battleford Drive
             ;Raleigh;NC;27613-3502;U.S.A.
            TEL;TYPE=VOICE,MSG,WORK:+1-919-676-9515
            EMAIL;TYPE=INTERNET,PREF:Frank_Dawson@Lotus.com
            URL:http://home.earthlink.net/~fdawson
            """)
        #expect(card.addresses[0].value.street == "6544 Battleford Drive")
        #expect(card.addresses[0].types == ["work", "postal", "parcel"])
        #expect(card.telephones[0].value.number == "+1 919 676 9515")
        #expect(card.emails[0].preference == 1)
    }
}
