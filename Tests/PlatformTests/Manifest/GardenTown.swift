import Community
import Content
import Foundation
import HTTP
import News
import Storage
import TestKit
import Testing
import WhatsNew

/// A town with a garden, as the browsers of its people see it.
struct GardenTown {
    let town: Town
    let space: Space

    init() throws {
        let resources = try GardenResources.folder.get()
        town = try Town(features: [news, whatsNew, garden]) { $0.resources = resources }
        space = try town.space(.centre)
    }

    var home: String { HomePath.home(in: space) }
    var index: String { GardenPaths.index(in: space) }

    func page(_ address: String, as resident: Resident = .amina) throws -> Answer {
        try town.visit(as: resident).get(address)
    }

    /// - Returns: the address of the plot.
    @discardableResult
    func plant(_ title: String, by resident: Resident = .amina, plan: String? = nil) throws
        -> String
    {
        var fields: FormFields = ["title": title]
        if let plan { fields.append("plan", plan) }
        let answer = try town.visit(as: resident).post(GardenPaths.plots(in: space), fields)
        return try #require(answer.location)
    }

    /// Saves the form of the module.
    @discardableResult
    func save(isOn: Bool = true, wish: String = "") throws -> Answer {
        var fields: FormFields = ["name": "", "setting-garden-wish": wish]
        if isOn { fields.append("on", "1") }
        return try town.visit(as: .claire).put("\(home)/administration/modules/garden", fields)
    }

    func bed() throws -> Bed {
        try town.site.database.read { try GardenStore(db: $0).bed(in: space) }
    }

    /// What the rail says of the garden.
    func rail(_ page: Answer) -> Substring {
        page.text.firstMatch(of: /<a href="[^"]*\/garden"[^\n]*<\/li>/).map(\.0) ?? ""
    }
}
