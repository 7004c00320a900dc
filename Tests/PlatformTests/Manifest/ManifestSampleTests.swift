import Community
import Foundation
import HTTP
import TestKit
import Testing

@Suite("A manifest: what programs are told") struct ManifestSampleTests {
    let here: GardenTown

    init() throws { here = try GardenTown() }

    private var site: Site { here.town.site }

    @Test func `each of its routes is called with what its samples prepare`() throws {
        let cast = SampleCast(
            author: try here.town.person(.amina), moderator: try here.town.person(.malik),
            administrator: try here.town.person(.claire), password: Resident.password)
        let stage = try SampleStage(site, in: here.space, cast: cast, caller: cast.administrator)
        var requests = try InternalRequest(site)
        for route in garden.routes {
            let call = try stage.call(route)
            guard !call.isOfProgram else {
                #expect(try stage.cost(of: route).status < 400, "\(call.address)")
                continue
            }
            let answer = try requests.run(
                call.method, call.address, as: cast.administrator, call.fields,
                files: call.files)
            #expect(answer.status.code < 400, "\(call.address)")
        }
    }

    @Test func `the demonstration plays its script`() throws {
        let folder = site.options.resources + "/config/demonstration"
        let cast = try DemonstrationCast(folder: folder)
        let spaces = try Place.allCases.map { ($0.rawValue, try here.town.space($0)) }
        let people = try Resident.allCases.map { ($0.rawValue, try here.town.person($0)) }
        let stage = DemonstrationStage(
            folder: folder, cast: cast, ago: Ago(start: here.town.now, zone: .gmt),
            opening: here.town.now, spaces: Dictionary(uniqueKeysWithValues: spaces),
            people: Dictionary(uniqueKeysWithValues: people))
        let script = try #require(site.declarations.find(DemonstrationScript.self, "garden"))
        var teller = try DemonstrationTeller(site)
        for turn in try script.turns(on: stage) { try turn.play(&teller) }
        #expect(try here.page(here.home).words.contains("Courges de la démonstration"))
    }

    @Test func `bench fills it and finds what it measures`() throws {
        let texts = BenchTexts(
            title: { "Parcelle \($0)" },
            message: { _, _ in .init(source: "", html: "", brief: "") },
            articles: [], shelves: [])
        let crowd = BenchCrowd(
            space: here.space, people: try [.amina, .malik].map { try here.town.person($0) },
            groups: [], texts: texts, start: here.town.now, now: here.town.now)
        let filling = try #require(site.declarations.find(BenchFilling.self, "garden"))
        let ground = BenchGround(
            space: here.space, handles: try filling.fill(site, crowd, 3), message: "")
        let measures = site.declarations.all(BenchMeasure.self).filter {
            site.declarations.owner(of: BenchMeasure.self, $0.name) == "garden"
        }
        let request = try #require(try measures.first?.requests(ground).last)
        #expect(try here.page(request.address).words.contains("Parcelle 2"))
        let task = try #require(site.declarations.all(BenchTask.self).first { $0.row == "garden" })
        #expect(try task.run(site, ground) > .zero)
    }
}
