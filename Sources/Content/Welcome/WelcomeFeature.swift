import Community

/// What a space says to welcome people.
let welcome = Feature(
    name: "welcome", migrations: [WelcomeSchema.texts],
    declares: [WelcomeStore.home, WelcomeStore.door])
