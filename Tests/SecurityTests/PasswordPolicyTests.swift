import Testing

@testable import Security

@Suite("Choosing a password") struct PasswordPolicyTests {
    let policy = PasswordPolicy()
    let context = [
        "Loïc Le Goff", "loic.legoff@exemple.fr", "Parvis", "https://union.exemple.org", "Région",
    ]

    @Test(arguments: [
        "cheval agrafe batterie correct", "Le chat de Sofia dort au soleil !", "zH7!qLm2#vRt",
        "ornithorynque bleu pâle", "正確馬電池釘書針一二三四五", "les sanglots longs des violons",
        "gT5kQ9xW2mZp", "j'ai 3 vélos et 2 trottinettes", "🐢🐙🦜🌵🧭🎻🪁🥨🧵🪀🛶🧲",
        String(repeating: "mélodie d'automne ", count: 1) + "pour cinq trompettes rouillées",
    ])
    func `a password nobody would try first is taken`(_ password: String) {
        #expect(policy.errors(in: password, context: context) == [])
    }

    @Test(arguments: [
        "motdepasse2026", "solidarite12", "Solidarité2026!", "P@ssw0rd1234", "M0td3p4ss3!!",
        "administrateur1", "Bienvenue2026!", "iloveyou12345", "syndicat-2026", "Marseille13!",
        "camarades1936", "decembre2025!", "nicolas19840512", "soleilsoleil12",
    ])
    func `common words dressed with digits are common`(_ password: String) {
        #expect(policy.errors(in: password).first == .common)
    }

    @Test(arguments: [
        "bonjourbonjour", "aaaaaaaaaaaa", "abababababab", "xkqzxkqzxkqz", "            ",
    ])
    func `the same thing again is repeated`(_ password: String) {
        #expect(policy.errors(in: password).contains(.repeated))
    }

    @Test(arguments: [
        "azertyuiopqs", "qwertyuiop12", "AZERTYUIOP!!", "poiuytrezaml", "1qaz2wsx3edc",
        "qsdfghjklm12", "1a2z3e4r5t6y", "&é\"'(-è_çà)=",
    ])
    func `a walk on the keyboard is one`(_ password: String) {
        #expect(policy.errors(in: password).first == .keyboard)
    }

    @Test(arguments: ["123456789012", "abcdefghijkl", "987654321098", "abcd1234efgh"])
    func `counting is a sequence`(_ password: String) {
        #expect(policy.errors(in: password).first == .sequence)
    }

    @Test(arguments: ["061542987301", "17051984-75020"])
    func `a telephone number or dates are digits`(_ password: String) {
        #expect(policy.errors(in: password).first == .digits)
    }

    @Test(arguments: [
        "loiclegoff2026", "Le Goff Loic 29", "LOÏC-le-goff!", "legoff.parvis", "parvis-region-1",
        "union.exemple.org", "L0icLeG0ff123",
    ])
    func `what others know of the person is personal`(_ password: String) {
        #expect(policy.errors(in: password, context: context).first == .personal)
    }

    @Test(arguments: [
        "correcthorsebatterystaple", "correct horse battery staple", "manchester-united",
        "harrypotter2007", "batteryhorse17", "Chelsea-Arsenal-1999", "unicorn.rainbow",
    ])
    func `famous words put together are guessable`(_ password: String) {
        let errors = policy.errors(in: password, context: context)
        #expect(errors == [.guessable] || errors.first == .common)
    }

    @Test func `a name that nobody else has weighs as little as a common word`() {
        #expect(policy.errors(in: "kerbihan wqz strozzi") == [])
        #expect(policy.errors(in: "kerbihan wqz strozzi", context: ["Kerbihan", "Strozzi"]) != [])
    }

    @Test func `a thousand words about somebody and a thousand letters are still judged`() {
        let words = (0..<1000).map { "mot\($0)" + String(repeating: "é", count: $0) }
        let long = String((0..<1024).map { Character(Unicode.Scalar(UInt8(33 + $0 * 7 % 90))) })
        #expect(policy.errors(in: long, context: words) == [])
        #expect(policy.errors(in: "manchester-united", context: words) == [.guessable])
    }

    @Test func `a name within a long phrase does no harm`() {
        #expect(policy.errors(in: "Loïc promène onze tortues", context: context) == [])
    }

    @Test func `characters count, not bytes, and eleven are too few`() {
        #expect(policy.errors(in: "éàüöçñøåæœß") == [.tooShort(minimum: 12)])
        #expect(policy.errors(in: "éàüöçñøåæœß§") == [])
        #expect(policy.errors(in: "").first == .tooShort(minimum: 12))
    }

    @Test func `short and common are both said, short first`() {
        #expect(policy.errors(in: "motdepasse") == [.tooShort(minimum: 12), .common])
    }

    @Test func `64 characters and far more are taken, beyond 1024 bytes refused`() {
        let phrase = "une ribambelle d'hippocampes traverse le boulevard périphérique à minuit"
        #expect(policy.errors(in: phrase) == [])
        let long = String((0..<1024).map { Character(Unicode.Scalar(UInt8(33 + $0 * 7 % 90))) })
        #expect(policy.errors(in: long) == [])
        #expect(policy.errors(in: long + "x") == [.tooLong(maximum: 1024)])
    }

    @Test func `another minimum may be set`() {
        #expect(PasswordPolicy(minimum: 15).errors(in: "zH7!qLm2#vRt") == [.tooShort(minimum: 15)])
    }

    @Test func `the common words are folded and of three letters or more`() {
        for word in CommonStems.words {
            #expect(word.count >= 3)
            #expect(word.allSatisfy { (0x61...0x7A).contains($0) })
        }
    }
}
