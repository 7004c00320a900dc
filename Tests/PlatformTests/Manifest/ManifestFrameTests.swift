import Community
import HTTP
import Storage
import TestKit
import Testing

@Suite("A manifest: what the frame shows") struct ManifestFrameTests {
    let here: GardenTown

    init() throws { here = try GardenTown() }

    @Test func `the rail has the rubric with its key, its page below it, and what waits`() throws {
        let plot = try here.plant("Fèves")
        let away = here.rail(try here.page(here.home))
        #expect(away.contains("data-key=\"g j\"") && away.contains("Jardin partagé"))
        #expect(!away.contains("Cabane à outils") && !away.contains("waiting"))
        #expect(here.rail(try here.page(plot)).contains("Cabane à outils"))
        #expect(try here.page(here.home + "/menu").words.contains("Cabane à outils"))
        try here.town.wait(86_400)
        let later = try here.town.signInAgain(.amina).get(here.home)
        #expect(here.rail(later).contains("<span class=\"waiting\">1<"))
    }

    @Test func `what waits by the hundred is told as more than ninety-nine`() throws {
        func waiting(after planted: Int) throws -> String? {
            let (bed, author) = (try here.bed().id, try here.town.person(.loic))
            try here.town.site.database.write { db in
                for number in 1...planted {
                    _ = try GardenStore(db: db).plant(
                        "Fèves \(number)", in: bed, of: here.space, by: author,
                        at: here.town.now)
                }
                try db.run("UPDATE plot SET is_ripe = 1")
            }
            let rail = here.rail(try here.page(here.home))
            return rail.firstMatch(of: /class="waiting">([0-9+]+)</).map { String($0.1) }
        }
        #expect(try waiting(after: 99) == "99")
        #expect(try waiting(after: 1) == "99+")
    }

    @Test func `the menu has its line until the module is switched off`() throws {
        let menu = here.home + "/menu"
        #expect(try here.page(menu).words.contains("Mes arrosages"))
        try here.save(isOn: false)
        #expect(!(try here.page(menu).words.contains("Mes arrosages")))
    }

    @Test func `its pages alone load its style`() throws {
        #expect(try here.page(here.index).text.contains("/garden."))
        let home = try here.page(here.home).values(of: "href")
        #expect(!home.contains { $0.contains("/garden.") })
    }

    @Test func `the account and the administration have its tabs`() throws {
        #expect(try here.page("/account/following").words.contains("Mes arrosages"))
        let mine = try here.page("/account/garden")
        #expect(mine.text.contains("<a href=\"/account/garden\" aria-current=\"page\">"))
        let audit = try here.page(here.home + "/administration/audit", as: .claire)
        #expect(audit.words.contains("Portail du jardin"))
        let gate = here.home + "/administration/garden"
        #expect(try here.page(gate, as: .claire).words.contains("Le portail est ouvert."))
        #expect(try here.page(gate).status == 403)
    }

    @Test func `the setting is in the form of the module, is saved and read`() throws {
        let form = try here.page(here.home + "/administration/modules/garden", as: .claire)
        #expect(form.words.contains("Devise Une ligne en haut du jardin."))
        #expect(form.input("setting-garden-wish") == "")
        #expect(try here.save(wish: "Semons ensemble").status == 303)
        #expect(try here.page(here.index).words.contains("Semons ensemble"))
        #expect(try here.save(wish: String(repeating: "é", count: 41)).status == 422)
    }

    @Test func `the home page has its card`() throws {
        #expect(!(try here.page(here.home).words.contains("Au jardin")))
        let plot = try here.plant("Fèves")
        let home = try here.page(here.home)
        #expect(home.words.contains("Au jardin Fèves"))
        #expect(home.values(of: "href").contains(plot))
    }

    @Test func `a question of the card is answered on the home page`() throws {
        let plot = try here.plant("Fèves")
        let home = try here.page(here.home, as: .loic)
        #expect(home.text.contains("name=\"how\" value=\"can\" checked"))
        #expect(home.input("back") == here.home && home.text.contains("\(plot)/watering"))
        let answer = try here.town.visit(as: .loic).post(
            plot + "/watering", ["how": "can", "back": here.home])
        #expect(answer.location == here.home)
    }

    @Test func `switched off, it is nowhere`() throws {
        let plot = try here.plant("Fèves")
        try here.save(isOn: false)
        for address in [here.index, plot, GardenPaths.shed(in: here.space)] {
            #expect(try here.page(address).status == 404, "\(address)")
        }
        for address in ["", "/tasks", "/whats-new", "/search?q=f%C3%A8ves"] {
            let page = try here.page(here.home + address, as: .loic)
            #expect(page.status == 200 && !page.words.contains("Fèves"), "\(address)")
            #expect(here.rail(page).isEmpty)
        }
        let audit = here.home + "/administration/audit"
        #expect(!(try here.page(audit, as: .claire).words.contains("Portail du jardin")))
        try here.save()
        #expect(try here.page(plot).status == 200)
    }
}
