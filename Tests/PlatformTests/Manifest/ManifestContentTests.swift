import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@Suite("A manifest: what people write and are told") struct ManifestContentTests {
    let here: GardenTown

    init() throws { here = try GardenTown() }

    private func follow() throws -> Answer {
        try here.town.visit(as: .loic).post(
            here.home + "/following",
            ["target": "garden.bed-\(here.bed().id)", "level": "messages"])
    }

    @Test func `a task is listed, and done from the list`() throws {
        let plot = try here.plant("Fèves")
        let tasks = here.home + "/tasks"
        let page = try here.page(tasks, as: .loic)
        #expect(page.words.contains("À arroser Fèves") && page.words.contains("C’est arrosé"))
        let done = try here.town.visit(as: .loic).post(plot + "/watering", ["back": tasks])
        #expect(done.location == tasks)
        #expect(!(try here.page(tasks, as: .loic).words.contains("Fèves")))
        #expect(try here.page(tasks, as: .sofia).words.contains("Fèves"))
    }

    @Test func `a decision stands in the week, with the way to it`() throws {
        let plot = try here.plant("Fèves")
        let week = try here.page(here.home + "/administration/week", as: .malik)
        #expect(week.words.contains("Plantations Fèves"))
        #expect(week.values(of: "href").contains(plot))
    }

    @Test func `a text from before an upgrade is rendered again`() throws {
        try here.plant("Fèves")
        let label = "Ne pas\narroser"
        try here.town.site.database.write { db in
            try db.run("UPDATE plot SET label = \(label), label_html = 'ancien'")
            try db.run("DELETE FROM rendered_text")
        }
        try Jobs(here.town.site).schedule()
        try here.town.runJobs()
        let html: String? = try here.town.site.database.read {
            try $0.value("SELECT l.label_html FROM plot AS l")
        }
        #expect(html == "<p>Ne pas<br>\narroser</p>\n")
    }

    @Test func `what hangs from an item of another feature is shown on its page`() throws {
        let plot = try here.plant("Fèves")
        let news = try here.town.visit(as: .malik).post(
            here.home + "/news",
            ["title": "Récolte", "body": "Venez.", "audience": "space", "when": "now"])
        let address = try #require(news.location)
        #expect(try here.page(address).values(of: "href").contains(plot))
        #expect(try here.page(address).words.contains("Cabane à outils"))
        try here.save(isOn: false)
        #expect(!(try here.page(address).values(of: "href").contains(plot)))
    }

    @Test func `an item of another feature points to its things among its files`() throws {
        let plot = try here.plant("Fèves")
        let malik = try here.town.visit(as: .malik)
        var form: FormFields = ["title": "Récolte", "body": "Venez.", "when": "now"]
        for (name, value) in [("audience", "space"), ("cited", "Pois")] {
            form.append(name, value)
        }
        #expect(try malik.get(here.home + "/news/new").text.contains("name=\"cited\""))
        let refused = try malik.post(here.home + "/news", form)
        #expect(refused.status == 422 && refused.words.contains("Pois , rien de tel"))
        form = ["title": "Récolte", "body": "Venez.", "when": "now", "audience": "space"]
        form.append("cited", "Fèves")
        let news = try #require(try malik.post(here.home + "/news", form).location)
        #expect(try here.page(news).values(of: "href").contains(plot))
        try here.save(isOn: false)
        #expect(!(try here.page(news).values(of: "href").contains(plot)))
        #expect(!(try malik.get(here.home + "/news/new").text.contains("name=\"cited\"")))
    }

    @Test func `a bed is followed on its page, and listed on that of the account`() throws {
        let bed = try here.bed()
        let address = GardenPaths.bed(bed.id, in: here.space)
        #expect(try here.page(address, as: .loic).text.contains("value=\"garden.bed-\(bed.id)\""))
        #expect(try follow().location == address)
        #expect(try here.page(address, as: .loic).words.contains("Suivi\u{A0}: chaque message"))
        let following = try here.page("/account/following", as: .loic)
        #expect(following.words.contains("\(bed.name) Massif"))
        #expect(following.values(of: "href").contains(address))
    }

    @Test func `who follows the bed gets a notice with its sentence`() throws {
        _ = try follow()
        try here.plant("Fèves")
        #expect(
            try here.page("/account/notices", as: .loic).words.contains("a planté au jardin Fèves"))
        #expect(!(try here.page("/account/notices", as: .sofia).words.contains("Fèves")))
    }

    @Test func `its themes are named on a page of the kernel, and followed`() throws {
        let crops = GardenThemes.kind.all(in: here.space)
        let malik = try here.town.visit(as: .malik)
        #expect(try malik.post(crops, ["name": "Fèves", "colour": "green"]).location == crops)
        let theme = try #require(
            try here.town.site.database.read {
                try ItemThemeStore(GardenThemes.kind, db: $0).find(named: "feves", in: here.space)
            })
        try here.town.visit(as: .loic).post(
            here.home + "/following", ["target": "garden.theme-\(theme.id)", "level": "messages"])
        try here.plant("Fèves")
        let page = try malik.get(crops)
        #expect(page.words.contains("1 parcelle") && page.text.contains("class=\"spot green\""))
        #expect(try here.page("/account/following", as: .loic).words.contains("Fèves Culture"))
    }

    @Test func `what's new has a line under the rubric, with its verb`() throws {
        try here.plant("Fèves")
        let page = try here.page(here.home + "/whats-new", as: .loic)
        #expect(page.words.contains("Jardin partagé Pas encore ouvert"))
        #expect(page.words.contains("Fèves Plantation Amina Haddad"))
    }

    @Test func `the audit has its sentence`() throws {
        try here.plant("Fèves")
        let page = try here.page(here.home + "/administration/audit", as: .claire)
        #expect(page.words.contains("Amina Haddad a planté «\u{A0}Fèves\u{A0}»"))
    }

    @Test func `a search finds its items, and its themes narrow it`() throws {
        let plot = try here.plant("Fèves")
        let search = here.home + "/search?q=f%C3%A8ves"
        #expect(try here.page(search).values(of: "href").contains(plot))
        let bed = try here.bed()
        let narrow = try here.page(search + "&module=garden&theme=garden-\(bed.id)")
        #expect(narrow.text.contains("<option value=\"garden-\(bed.id)\" selected>\(bed.name)"))
        #expect(narrow.values(of: "href").contains(plot))
        try here.town.site.database.write { try GardenStore(db: $0).addBed("Vide", in: here.space) }
        let empty = try here.page(search + "&module=garden&theme=garden-\(bed.id.rawValue + 2)")
        #expect(!empty.values(of: "href").contains(plot) && empty.words.contains("Vide"))
    }

    @Test func `the short address of an item leads to its page`() throws {
        let plot = try here.plant("Fèves")
        let id = plot.split(separator: "/").last ?? ""
        #expect(try here.page(here.home + "/items/\(id)").location == plot)
    }
}
