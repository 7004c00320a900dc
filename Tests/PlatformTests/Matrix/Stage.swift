import HTTP
import Platform
import Security
import Storage
import TestKit

@testable import Community

/// A town in which one caller makes the calls that the samples of the features prepare.
struct Stage {
    let town: Town
    private let browser: Browser
    let samples: SampleStage

    init(for caller: Caller) throws {
        let town = try Town(features: features)
        let person = try caller.person(of: town)
        let administrator = try Caller.administrator.person(of: town)
        let author = try town.person(.amina)
        let cast = SampleCast(
            author: author, moderator: try town.person(.malik),
            administrator: administrator ?? author, password: Resident.password)
        samples = try SampleStage(
            town.site, in: try town.space(.centre), cast: cast, caller: person)
        self.town = town
        browser = town.guest()
        if caller == .visitor {
            try samples.send(
                .put, SpacePaths.settings(in: samples.space),
                ["name": samples.space.name, "public": "1"], by: cast.administrator)
        }
        guard let person else { return }
        let token = try town.site.database.write {
            try SessionStore(db: $0).open(person, device: "", at: town.now)
        }
        browser.setCookie(town.site.cookies.name(.session), token.text)
    }

    func answer(_ route: Route) throws -> Int { try whole(route).status }

    func whole(_ route: Route) throws -> Answer {
        try send(samples.call(route))
    }

    func send(_ call: SampleCall) throws -> Answer {
        guard !call.isOfProgram else { return try program(call) }
        switch call.method {
        case .put: return try browser.put(call.address, call.fields, files: call.files)
        case .delete: return try browser.delete(call.address, call.fields)
        case .post: return try browser.post(call.address, call.fields, files: call.files)
        default: return try browser.get(call.address)
        }
    }

    /// Programs bring no cookie, and a password each time.
    private func program(_ call: SampleCall) throws -> Answer {
        let login = try samples.caller.map { try ProgramLogin(of: $0, town.site) }
        return try town.guest().send(
            call.method, call.address, document: call.document,
            headers: login.map { ["Authorization": $0.field] } ?? [:])
    }

    /// The pages that something is kept of for all readers.
    func keptPages(among routes: [Route]) throws -> [Route] {
        try routes.filter { route in
            guard route.method == .get, route.work == .read else { return false }
            let weight = town.site.keptValues.weight
            return try whole(route).status == 200 && town.site.keptValues.weight > weight
        }
    }

    /// Has the caller read a page.
    /// - Returns: its address.
    func read(_ route: Route) throws -> String {
        let address = try samples.call(route).address
        _ = try browser.get(address)
        return address
    }

    /// Where a page differs from what a server shows that has kept nothing.
    func difference(at address: String) throws -> String? {
        let bare = try browser.get(address, at: town.anotherServer())
        return try browser.get(address, at: SiteApplication(town.site)).difference(from: bare)
    }
}
