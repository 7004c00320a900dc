import Community
import DAV
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@Suite("What programs find") struct DiscoveryTests {
    let shelf: ShelfTown
    var town: Town { shelf.town }

    init() throws { shelf = try ShelfTown() }

    @Test func `a program that knows the site alone finds its collections step by step`() throws {
        let phone = try Program(of: .amina, town)
        for known in ["/.well-known/caldav", "/.well-known/carddav"] {
            let answer = try phone.send(.propfind, known)
            #expect(answer.status == 301 && answer.location == "/dav/")
        }
        let root = try phone.propfind("/dav/", "d:current-user-principal")
        let principal = try #require(
            root.between("principal><d:href>", "</d:href>").first)
        #expect(root.status == 207 && principal.hasPrefix("/dav/principals/"))
        let home = try phone.propfind(
            principal, "c:calendar-home-set", "card:addressbook-home-set", "d:principal-URL")
        #expect(home.text.contains("<c:calendar-home-set><d:href>/dav/calendars/</d:href>"))
        #expect(home.text.contains("<card:addressbook-home-set/></d:prop><d:status>HTTP/1.1 404"))
        let all = try phone.propfind(
            "/dav/calendars/", "d:resourcetype", "d:displayname", "cs:getctag", depth: "1")
        #expect(all.hrefs == [ShelfTown.home, ShelfTown.centre])
        #expect(all.text.contains("<d:collection/><c:calendar/>"))
        #expect(all.text.contains("Cartes · "))
    }

    @Test func `a slash at the end or none, all answers are the same`() throws {
        let phone = try Program(of: .amina, town)
        let with = try phone.propfind(ShelfTown.centre, "d:displayname")
        let without = try phone.propfind(String(ShelfTown.centre.dropLast()), "d:displayname")
        #expect(with.status == 207 && with.text == without.text)
    }

    @Test func `whoever has no password is asked for one, whatever cookie they bring`() throws {
        let amina = try town.visit(as: .amina)
        let answer = try amina.send(.propfind, ShelfTown.home)
        #expect(answer.status == 401)
        #expect(answer.headers["WWW-Authenticate"]?.hasPrefix("Basic realm=") == true)
        #expect(answer.headers["Content-Type"]?.hasPrefix("application/xml") == true)
        #expect(answer.headers["Set-Cookie"] == nil)
        #expect(try town.guest().send(.propfind, ShelfTown.home).status == 401)
    }

    @Test func `a program gets no cookie, and reads no page`() throws {
        let phone = try Program(of: .amina, town)
        #expect(try phone.propfind("/dav/", "d:displayname").headers["Set-Cookie"] == nil)
        #expect(try phone.send(.get, "/account").status == 401)
        #expect(try phone.send(.get, "/" + Place.centre.rawValue + "/menu").status == 401)
    }

    @Test func `a password opens what it reaches, in the spaces of its owner`() throws {
        let card = try shelf.card("Bouture")
        let narrow = try Program(of: .amina, town, reach: ["other"])
        #expect(try narrow.propfind(ShelfTown.home, "d:displayname").status == 404)
        #expect(try narrow.send(.get, shelf.file(card)).status == 404)
        let phone = try Program(of: .amina, town)
        #expect(try phone.send(.get, shelf.file(card)).status == 200)
        let network = ShelfTown.home + Place.network.rawValue + "/"
        #expect(try phone.propfind(network, "d:displayname").status == 404)
        #expect(try phone.propfind(ShelfTown.home + "absent/", "d:displayname").status == 404)
        for place in [Place.network.rawValue, "absent"] {
            let address = ShelfTown.home + place + "/"
            #expect(try town.guest().send(.propfind, address).status == 401)
        }
        let other = try Program(of: .loic, town)
        let principal = try #require(
            try phone.propfind("/dav", "d:current-user-principal")
                .between("principal><d:href>", "</d:href>").first)
        #expect(try other.propfind(principal, "d:displayname").status == 404)
    }

    @Test func `what is not there is said so beside what is`() throws {
        let phone = try Program(of: .amina, town)
        let answer = try phone.send(
            .propfind, ShelfTown.centre,
            "<propfind xmlns='DAV:'><prop><displayname/><z:zip xmlns:z='urn:z'/></prop></propfind>")
        #expect(answer.text.contains("<x:zip xmlns:x=\"urn:z\"/></d:prop><d:status>HTTP/1.1 404"))
        #expect(answer.text.contains("</d:displayname></d:prop><d:status>HTTP/1.1 200"))
    }

    @Test func `everything at once is refused, and so is what is no question`() throws {
        let phone = try Program(of: .amina, town)
        let deep = try phone.propfind("/dav/", "d:displayname", depth: "infinity")
        #expect(deep.status == 403 && deep.text.contains("propfind-finite-depth"))
        #expect(try phone.send(.propfind, "/dav/", "<propfind").status == 400)
        #expect(try phone.send(.propfind, "/dav/", "<a/>").status == 400)
        #expect(try phone.send(.propfind, "/dav/", depth: "2").status == 400)
        let bomb = "<!DOCTYPE a [<!ENTITY b 'c'>]><propfind xmlns='DAV:'><allprop/></propfind>"
        #expect(try phone.send(.propfind, "/dav/", bomb).status == 400)
        let unknown = try phone.send(.report, ShelfTown.centre, "<expand-property xmlns='DAV:'/>")
        #expect(unknown.status == 403 && unknown.text.contains("supported-report"))
    }

    @Test func `nothing can be written, and that is said in words`() throws {
        let phone = try Program(of: .amina, town)
        let card = try shelf.card("Bouture")
        for method in [HTTP.Method.put, .delete] {
            let answer = try phone.send(method, shelf.file(card), "BEGIN:VCALENDAR")
            #expect(answer.status == 403)
            #expect(answer.text.contains("need-privileges") && answer.text.contains("se lit"))
        }
        for method in [HTTP.Method.mkcalendar, .mkcol, .proppatch, .post] {
            let answer = try phone.send(method, ShelfTown.centre, "<a/>")
            #expect(answer.status == 405)
            #expect(answer.headers["Allow"] == "PROPFIND, REPORT, OPTIONS")
        }
        let options = try phone.send(.options, shelf.file(card))
        #expect(options.status == 204)
        #expect(options.headers["Allow"] == "GET, HEAD, PROPFIND, OPTIONS")
        #expect(options.headers["DAV"]?.contains("calendar-access") == true)
        #expect(try phone.send(.options, "/account").status == 405)
    }
}
