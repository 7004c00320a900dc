import Community
import Foundation
import Glibc
import Mail
import Storage

/// Mails through the whole outbox, each with its commit before the final dot and what becomes of
/// it, into a relay that takes all: Postfix's `smtp-sink`.
enum MailSending {
    private static let many = 10_000

    static func add(to report: inout Report, _ town: BenchTown) throws {
        let sink = try Sink()
        defer { sink.stop() }
        let server = try MailServer(host: "127.0.0.1", port: sink.port, security: .none)
        let options = MailOptions(
            relay: SMTPRelay(server), from: try MailAddress("parvis@parvis.test"))
        let site = try BenchTown.open(town.place, mail: options)
        try write(site)
        let began = Moment.now
        DispatchQueue.concurrentPerform(iterations: MailSender.most) { _ in
            guard let sender = MailSender(site) else { return }
            while sender.turn() {}
            sender.close()
        }
        let seconds = Moment.seconds(since: began)
        let left = try site.database.read {
            try OutboxTroubleStore(db: $0).waiting().reduce(0) { $0 + $1.count }
        }
        try site.database.close()
        guard left == 0 else { throw BenchError.failed("\(left) mails were not sent") }
        let rate = Double(many) / seconds
        report.add(
            "mails a second over \(MailSender.most) connections", rate.digits(0),
            goal: .atLeast(500, .count), of: rate)
    }

    private static func write(_ site: Site) throws {
        guard let kind = site.declarations.all(MailKind.self).first else {
            throw BenchError.failed("nobody writes mails")
        }
        var mail = OutgoingMail(
            kind, subject: "Réunion du comité", text: Texts.message, html: "<p>Réunion</p>")
        mail.wantsReceipt = true
        for start in stride(from: 0, to: many, by: Mailer.most) {
            let people = (start..<min(start + Mailer.most, many)).map {
                MailAddressee(email: "n\($0)@parvis.test", values: ["ack": "\($0)"])
            }
            try site.database.write { db in
                _ = try Mailer(site: site, db: db, now: site.clock.now()).send(mail, to: people)
            }
        }
    }

    /// The relay, in a process of its own.
    private struct Sink {
        let port: UInt16
        private let process = Process()

        init() throws {
            port = UInt16.random(in: 20_000...32_000)
            process.executableURL = URL(filePath: "/usr/sbin/smtp-sink")
            let user = geteuid() == 0 ? ["-u", "postfix"] : []
            process.arguments = user + ["127.0.0.1:\(port)", "100"]
            try process.run()
            Thread.sleep(forTimeInterval: 0.5)
        }

        func stop() {
            process.terminate()
            process.waitUntilExit()
        }
    }
}
