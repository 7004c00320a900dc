import Community
import Mail

/// What a site does while nobody waits, one after the other.
enum TaskTimes {
    static func add(_ tasks: [BenchTask], to report: inout Report, _ town: BenchTown) throws {
        guard !tasks.isEmpty else { return }
        // Its mails wait: nothing sends them.
        let relay = SMTPRelay(try MailServer(host: "127.0.0.1", port: 9, security: .none))
        let opened = try OpenedTown(
            town, mail: MailOptions(relay: relay, from: try MailAddress("parvis@parvis.test")))
        for task in tasks {
            let seconds = try task.run(opened.site, opened.ground) / .seconds(1)
            let goal = town.place.database == nil ? task.goals.own : task.goals.onServer
            report.add(task.name, seconds.digits(2) + " s", goal: goal, of: seconds)
        }
        try opened.close()
    }
}
