import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Library

@Suite("The care of a document on its page") struct CarePageTests {
    let here: CareTown
    let id: Item.ID

    init() throws {
        here = try CareTown(theme: ["review_months": "1"])
        id = try here.publish()
    }

    private func cost(_ address: String, as resident: Resident) throws -> Int {
        var requests = try InternalRequest(here.town.site)
        _ = try requests.run(.get, address, as: here.town.person(resident))
        return requests.statements
    }

    @Test func `with all there is to tell, it costs at most fifteen statements`() throws {
        try here.visit(.malik).post(
            AcknowledgementPaths.list(id, in: here.space), ["audience": "space"])
        for resident in [Resident.amina, .loic, .sofia] {
            try here.visit(resident).post(
                ErratumPaths.errata(id, in: here.space), ["mistake": "Faux."])
            try here.visit(resident).post(
                AcknowledgementPaths.version(here.vetted(id), in: here.space))
            try here.visit(resident).post(FavouriteKind.library.star(id, in: here.space))
        }
        try here.renew(id, substantial: false, "Autre")
        try here.town.wait(40 * CareTown.day)
        let page = LibraryPaths.document(id, in: here.space)
        for resident in [Resident.malik, .amina, .region] {
            #expect(try cost(page, as: resident) <= 15)
        }
        let list = AcknowledgementPaths.list(id, in: here.space)
        #expect(try cost(list, as: .malik) <= 15)
        let text = try here.page(id, as: .malik).text
        #expect(text.utf8.count <= 60_000, "\(text.utf8.count)")
    }

    @Test func `a document past its day is marked in the list of its theme`() throws {
        let theme = LibraryPaths.theme(here.theme, in: here.space)
        #expect(try !here.visit(.loic).get(theme).words.contains("À vérifier depuis"))
        try here.town.wait(40 * CareTown.day)
        #expect(try here.visit(.loic).get(theme).words.contains("À vérifier depuis"))
    }

    @Test func `what nobody vetted has no care, and a stranger is told of none`() throws {
        let answer = try here.visit(.amina).post(
            LibraryPaths.library(in: here.space),
            ["title": "Projet", "theme": here.theme.description, "do": "submit"],
            files: [try here.town.pdf("projet.pdf")])
        let draft = try #require(
            Item.ID(segment: String(answer.location?.split(separator: "/").last ?? "")))
        for path in [ErratumPaths.new, ReviewPaths.review, AcknowledgementPaths.list] {
            #expect(try here.visit(.malik).get(path(draft, in: here.space)).status == 404)
        }
        #expect(
            try here.visit(.amina).post(FavouriteKind.library.star(draft, in: here.space)).status
                == 404)
        #expect(try !here.page(draft, as: .malik).words.contains("Signaler une erreur"))
    }

    @Test func `the figures of the report count each thing once`() throws {
        let malik = try here.visit(.malik)
        try malik.post(AcknowledgementPaths.list(id, in: here.space), ["audience": "space"])
        try here.visit(.amina).post(
            AcknowledgementPaths.version(here.vetted(id), in: here.space))
        _ = try here.visit(.amina).get(LibraryPaths.file(id, in: here.space))
        try here.renew(id, substantial: false, "Autre")
        let period = FigurePeriod(
            from: here.town.now.addingTimeInterval(-CareTown.day),
            to: here.town.now.addingTimeInterval(CareTown.day))
        let figures = try here.town.site.database.read { db in
            try FigureStore(db: db).values(
                here.town.site.declarations.all(ReportFigure.self).filter {
                    $0.name.hasPrefix("library.")
                }, of: here.space, in: [period])
        }
        #expect(figures["library.vetted"] == [1])
        #expect(figures["library.downloads"] == [1])
        #expect(figures["library.errata"] == [0])
        let share = try #require(figures["library.acknowledged"]?.first ?? nil)
        #expect(abs(share - 100.0 / 6) < 0.01)
    }
}
