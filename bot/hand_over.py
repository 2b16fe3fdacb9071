"""What people are told, in their own language, when the bot does not speak it: a person will attend to them (L86)."""

HAND_OVER = {
    "gl": (
        "Vaino atender unha persoa en canto poida; xa deixei aviso. Mentres, pode seguir comigo en "
        "castelán, catalán ou inglés."
    ),
    "eu": (
        "Pertsona batek artatuko zaitu ahal bezain laster; oharra utzi dut. Bitartean, nirekin jarrai "
        "dezakezu gaztelaniaz, katalanez edo ingelesez."
    ),
    "fr": (
        "Une personne va s'occuper de vous dès que possible ; je l'ai prévenue. En attendant, vous "
        "pouvez continuer avec moi en espagnol, catalan ou anglais."
    ),
    "pt": (
        "Uma pessoa vai atendê-lo assim que possível; já deixei aviso. Entretanto, pode continuar comigo "
        "em espanhol, catalão ou inglês."
    ),
    "ro": (
        "O persoană vă va ajuta cât mai curând; am lăsat un mesaj. Între timp, puteți continua cu mine "
        "în spaniolă, catalană sau engleză."
    ),
    "it": (
        "Una persona la assisterà appena possibile; ho lasciato un avviso. Intanto può continuare con me "
        "in spagnolo, catalano o inglese."
    ),
    "de": (
        "Eine Person kümmert sich so bald wie möglich um Sie; ich habe Bescheid gegeben. Bis dahin "
        "können Sie mit mir auf Spanisch, Katalanisch oder Englisch weitermachen."
    ),
    "ar": (
        "سيتولى شخص مساعدتك في أقرب وقت ممكن، وقد تركت إشعارا بذلك. في هذه الأثناء يمكنك المتابعة معي "
        "بالإسبانية أو الكتالانية أو الإنجليزية."
    ),
}
