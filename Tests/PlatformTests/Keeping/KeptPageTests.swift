import HTTP
import Platform
import TestKit
import Testing

@testable import Community

/// What one reader had made for all is shown to the next with the next one's own rights, and as
/// it is now.
@Suite("Kept for all readers") struct KeptPageTests {
    @Test func `whoever came first, each reads what a server that keeps nothing shows them`()
        throws
    {
        let street = try BusyStreet()
        let readers = try street.readers()
        let pages = street.addresses
        let bare = try readers.map { reader in
            try pages.map { try reader.browser.get($0, at: street.town.anotherServer()) }
        }
        // Else nothing is compared.
        #expect(Set(bare.map { $0[0].lasting }).count >= 7)
        for first in readers {
            let server = try street.town.anotherServer()
            for page in pages { _ = try first.browser.get(page, at: server) }
            #expect(first.name == "a guest" || server.site.keptValues.weight > 0)
            for (reader, expected) in zip(readers, bare) {
                for (page, expected) in zip(pages, expected) {
                    let shown = try reader.browser.get(page, at: server)
                    let difference = shown.difference(from: expected)
                    #expect(
                        difference == nil,
                        "\(page) for \(reader.name) after \(first.name)")
                }
            }
        }
    }

    @Test func `what only some may see is on the pages that are compared`() throws {
        let street = try BusyStreet()
        let text = { (resident: Resident, page: Int) in
            try street.town.visit(as: resident).get(street.addresses[page]).text
        }
        // The writer and the moderator see what waits, the others do not.
        #expect(try text(.amina, 0).contains("Un message qui attend"))
        #expect(try text(.malik, 0).contains("Un message qui attend"))
        #expect(try !text(.sofia, 0).contains("Un message qui attend"))
        #expect(try text(.amina, 1).contains("Un commentaire qui attend"))
        #expect(try !text(.sofia, 1).contains("Un commentaire qui attend"))
        // Sofia does not wish to read Denis, and has given a sign to Loïc.
        #expect(try text(.sofia, 0).contains("<details class=\"more\"><summary>"))
        #expect(try text(.sofia, 0).contains("name=\"take\""))
        #expect(try !text(.denis, 0).contains("name=\"take\""))
        // A group's topic is for its members.
        #expect(try text(.sofia, 2).contains("Entre nous"))
        #expect(try street.town.visit(as: .denis).get(street.addresses[2]).status == 404)
    }

    @Test func `a sign, an edit, a name or a message gone is seen at once by whoever comes next`()
        throws
    {
        let street = try BusyStreet()
        let server = try street.town.anotherServer()
        let readers = try [Resident.sofia, .denis, .malik].map { try street.town.visit(as: $0) }
        for (what, act) in street.acts {
            for page in street.addresses {
                for reader in readers { _ = try reader.get(page, at: server) }
            }
            try act()
            for page in street.addresses {
                let bare = try street.town.anotherServer()
                for reader in readers {
                    let expected = try reader.get(page, at: bare)
                    let shown = try reader.get(page, at: server)
                    #expect(shown.difference(from: expected) == nil, "\(page) after \(what)")
                }
            }
        }
    }

    @Test(arguments: [Caller.author, .member, .moderator, .administrator])
    func `after anything that anybody writes, what was kept says what is`(caller: Caller) throws {
        let table = try AccessTable()
        let routes = features.flatMap(\.routes)
        let keeping = try Stage(for: caller).keptPages(among: routes)
        #expect(keeping.count >= 2)
        var readings = 0
        for route in routes where !route.method.isSafe {
            guard let answer = table.line(of: route)?.answer(to: caller), answer < 400 else {
                continue
            }
            let stage = try Stage(for: caller)
            let pages = try keeping.map { try stage.read($0) }
            guard try stage.answer(route) == answer else { continue }
            for address in pages {
                let difference = try stage.difference(at: address)
                #expect(difference == nil, "\(address) after \(route.name)")
                readings += 1
            }
        }
        #expect(readings > 40)
    }
}
