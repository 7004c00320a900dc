import Community
import HTTP
import TestKit
import Testing

@Suite("Samples of calls") struct SampleTests {
    private static let chair = SpacePathTo<Person.ID>("/chairs/:id")
    private static let leg = SpacePathTo<Person.ID>("/chairs/:id/leg")
    private static let stool = SpacePathTo<Person.ID>("/stools/:id")
    private static let table = SpacePathTo<Person.ID>("/tables/:id")

    private static let furniture = Feature(
        name: "furniture",
        routes: [chair, leg, stool, table].map { path in
            .get(path, .readers) { _, _ in .text("here") }
        },
        declares: [
            SampleThing(chair) { try $0.newMember() },
            SampleThing(stool) { try $0.newMember() },
            RouteSample(.get, leg, of: stool, ["wood": "hêtre"]),
        ])

    private let town: Town
    private let stage: SampleStage

    init() throws {
        town = try Town(features: [Self.furniture])
        let cast = SampleCast(
            author: try town.person(.amina), moderator: try town.person(.malik),
            administrator: try town.person(.claire), password: Resident.password)
        stage = try SampleStage(
            town.site, in: try town.space(.centre), cast: cast, caller: nil)
    }

    private func address(_ path: SpacePathTo<Person.ID>) throws -> String {
        let route = Self.furniture.routes.first { $0.pattern == path.pattern }
        return try stage.call(try #require(route)).address
    }

    @Test func `an address names the thing that stands there, made once`() throws {
        let first = try stage.id(Self.chair)
        #expect(try address(Self.chair) == Self.chair(first, in: stage.space))
        #expect(try stage.another(Self.chair) != first)
        #expect(try stage.id(Self.chair) == first)
    }

    @Test func `a sample may name another thing, and fill in the query of a page`() throws {
        let stool = try stage.id(Self.stool)
        #expect(try address(Self.leg) == Self.leg(stool, in: stage.space) + "?wood=h%C3%AAtre")
    }

    @Test func `a route whose thing nobody makes says so`() throws {
        #expect(throws: SampleError.noThing("/:space/tables/:id")) { try address(Self.table) }
    }
}
