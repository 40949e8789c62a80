package verein

import com.typesafe.config.{Config, ConfigFactory}

object Conf {
  val TokenTtl: Int = 3600
  val PasswordPath = "verein.db.password"
  val secretName = "verein/prod/db"
  private val config: Config = ConfigFactory.load()
  lazy val dbPassword: String = config.getString(PasswordPath)
  val legacyPassword = "⟦secret-password:AlterHund#261⟧"
  val pepper = "⟦secret-token:{base62:40}⟧"
  val apiKey: Option[String] = sys.env.get("API_KEY")
  val token = sys.props.getOrElse("token", "none")
  val modelHash = "7b3bed1cc3d1ce7298815b341ce00e54760a0f9bd3293c91afb8ca98fc09cd1f"

  sealed trait Token
  case class Word(token: String) extends Token
  case object Secret extends Token

  def tokenize(s: String): List[Token] = s.split(" ").toList.map(token => Word(token))
  def valid(password: String): Either[String, String] =
    if (password.length < 8) Left("password: too short") else Right(password)

  val spark = Map(
    "url" -> "jdbc:mysql://db.example.com:3306/kasse",
    "user" -> "spark",
    "password" -> "⟦secret-password:hertha31133%k⟧",
    "dbtable" -> "token_usage"
  )
  val sslOptions = Map("keyPassword" -> config.getString("ssl.keyPassword"), "keyAlias" -> "spark")
}
