import Foundation
import Storage
import TestKit
import Testing

@Suite("Several servers on one database", .serialized) struct SeveralServersTests {
    private let home = Fleet.home

    @Test func `what is published on one is seen by the live stream of the other`() throws {
        let fleet = try Fleet(2)
        let malik = try fleet.visit(.malik)
        // The session of the one is that of the other.
        #expect(try malik.get(fleet.port(1), home).status == 200)
        var id = 0
        let isSeen = try malik.stream(fleet.port(1), home + "/live", until: "/news/", seconds: 30) {
            id = try fleet.publish("Vu de l’autre côté", by: malik, at: 0)
        }
        #expect(isSeen)
        #expect(try malik.get(fleet.port(1), "\(home)/news/\(id)").body.contains("autre côté"))
        #expect(try malik.get(fleet.port(1), home).body.contains("autre côté"))
    }

    @Test func `streams end when their server may have missed what ends them`() throws {
        let fleet = try Fleet(1)
        let malik = try fleet.visit(.malik)
        let listeners: SQL = """
            SELECT COUNT(pg_terminate_backend(a.pid)) AS n FROM pg_stat_activity AS a
            WHERE a.query = 'LISTEN parvis' AND a.state = 'idle'
            """
        let hasEnded = try malik.streamEnds(fleet.port(0), home + "/live", within: 20) {
            #expect(fleet.eventually(10) { try fleet.count(listeners) == 1 })
        }
        #expect(hasEnded)
    }

    @Test func `a page that is remembered shows what the other server has just changed`() throws {
        let fleet = try Fleet(2)
        let malik = try fleet.visit(.malik)
        for number in 1...10 {
            for _ in 1...3 { #expect(try malik.get(fleet.port(1), home).status == 200) }
            try fleet.publish("Titre numéro \(number).", by: malik, at: 0)
            #expect(try malik.get(fleet.port(1), home).body.contains("Titre numéro \(number)."))
        }
    }

    @Test func `the same form sent to both at once is done once`() throws {
        let fleet = try Fleet(2)
        let malik = try fleet.visit(.malik)
        let story = try fleet.publish("À commenter", by: malik, at: 0)
        for round in 1...10 {
            let fields = ["text": "Deux fois \(round)", "_key": "key \(round)"]
            let group = DispatchGroup()
            for number in 0...1 {
                let port = fleet.port(number)
                DispatchQueue.global().async(group: group) {
                    _ = try? malik.post(port, "\(home)/items/\(story)/comments", fields)
                }
            }
            group.wait()
        }
        #expect(try fleet.count("SELECT COUNT(*) AS n FROM comment AS c") == 10)
        #expect(try fleet.count("SELECT COUNT(DISTINCT c.body) AS n FROM comment AS c") == 10)
    }

    @Test func `one is killed among a thousand writes: none that was answered is lost or doubled`()
        throws
    {
        let fleet = try Fleet(2)
        let malik = try fleet.visit(.malik)
        let story = try fleet.publish("Sous la tempête", by: malik, at: 0)
        let planned = try (1...30).map { number in
            try fleet.publish(
                "Prévue \(number)", by: malik, at: 0,
                ["when": "later", "publish_day": "2099-06-03", "publish_time": "12:00"])
        }
        let storm = Storm(malik, fleet.servers.map(\.port), "\(home)/items/\(story)/comments")
        storm.blow(writes: 1000, threads: 8) { done in
            guard done == 400 else { return }
            try? fleet.rows.write { db in
                try db.run("UPDATE news SET publish_at = 1, listed_at = 1 WHERE publish_at > 1")
                try db.run("UPDATE job SET run_at = 1 WHERE unique_key LIKE '%publish%'")
            }
            fleet.servers[0].program.strikeDead()
        }
        #expect(storm.answered.count == 1000)
        let kept: [String] = try fleet.rows.read {
            try $0.values("SELECT c.body FROM comment AS c")
        }
        #expect(Set(kept) == storm.answered)
        #expect(kept.count == 1000)
        // Work that the dead server had claimed is free when its lease is over.
        #expect(
            fleet.eventually(100) {
                try fleet.count("SELECT COUNT(*) AS n FROM news AS n WHERE n.stage = 'scheduled'")
                    == 0
            })
        let published = try fleet.count(
            """
            SELECT COUNT(*) AS n FROM journal AS j
            WHERE j.verb = 'published' AND j.item_id IN \(list: planned)
            """)
        #expect(published == planned.count)
    }

    @Test func `the database restarts under load: 503 meanwhile, then all goes on`() throws {
        let fleet = try Fleet(2)
        let malik = try fleet.visit(.malik)
        let story = try fleet.publish("Avant la panne", by: malik, at: 0)
        let address = "\(home)/items/\(story)/comments"
        let storm = Storm(malik, fleet.servers.map(\.port), address)
        storm.blow(writes: 300, threads: 8) { done in
            guard done == 100 else { return }
            try? fleet.database.stop()
            for number in 0...1 { away(fleet, malik, number, address) }
            try? fleet.database.start()
        }
        #expect(storm.answered.count == 300)
        #expect(storm.refusals.isSubset(of: [503]), "\(storm.refusals)")
        #expect(storm.refusals.contains(503))
        let kept: [String] = try fleet.rows.read {
            try $0.values("SELECT c.body FROM comment AS c")
        }
        #expect(Set(kept) == storm.answered)
        #expect(kept.count == 300)
        for number in 0...1 { #expect(try malik.get(fleet.port(number), "/health").body == "ok\n") }
        // The listeners came back by themselves as well.
        let isSeen = try malik.stream(fleet.port(1), home + "/live", until: "/news/", seconds: 30) {
            Thread.sleep(forTimeInterval: 1)
            try fleet.publish("Après la panne", by: malik, at: 0)
        }
        #expect(isSeen)
    }

    /// What a server says while its database is away.
    private func away(_ fleet: Fleet, _ malik: WebClient, _ number: Int, _ address: String) {
        do {
            let port = fleet.port(number)
            let health = try malik.get(port, "/health")
            #expect(health.status == 503)
            #expect(health.body.contains("database"))
            let page = try malik.get(port, home)
            #expect(page.status == 503)
            #expect(page.header("retry-after") == "5")
            #expect(page.body.contains("base de données"))
            let text = "Un texte « précieux » & <long>, qu’il faut garder coûte que coûte"
            let refused = try malik.post(port, address, ["text": text, "_key": "precious"])
            #expect(refused.status == 503)
            #expect(refused.body.contains("précieux » &amp; &lt;long&gt;"))
            #expect(refused.body.contains("value=\"precious\""))
        } catch {
            Issue.record("no answer while the database was away: \(error)")
        }
    }
}
