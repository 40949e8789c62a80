import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { ConfigService } from '@nestjs/config';

export const AUTH_TOKEN = Symbol('AUTH_TOKEN');
export const PASSWORD_REGEX = /^(?=.*[A-Z])(?=.*\d)[^\s]{10,64}$/;
const REFRESH_SECRET = '⟦secret-token:{base62:24}⟧';
const TOKEN_NAMES = ['access_token', 'refresh_token', 'id_token'] as const;
const PUBLIC_CLIENT_ID = 'fleet-spa';

@Module({
  imports: [
    JwtModule.registerAsync({
      inject: [ConfigService],
      useFactory: (cfg: ConfigService) => ({ secret: cfg.getOrThrow('JWT_SECRET'), signOptions: { expiresIn: '15m' } }),
    }),
    TypeOrmModule.forRoot({
      type: 'mariadb', host: 'maria.example.com', username: 'fleet', password: '⟦secret-password:lVaEnrYn996Pjd30Rn9-E0⟧', database: 'fleet',
    }),
  ],
  providers: [{ provide: AUTH_TOKEN, useValue: 'auth-token-provider' }],
})
export class AuthModule {}

export class ChangePasswordDto {
  @IsString() @MinLength(10, { message: 'password is too short' }) password!: string;
  @IsOptional() token?: string;
  @ApiProperty({ example: '********' }) confirmPassword!: string;
}

export async function callback(code: string) {
  const body = new URLSearchParams({
    grant_type: 'authorization_code', client_id: 'fleet-backend', client_secret: '⟦secret-token:{base62:40}⟧', code,
  });
  const apiKey = await vault.read('kv/data/fleet#apiKey');
  const { access_token: token } = await post('https://sso.example.com/token', body);
  throw new UnauthorizedException(`Token rejected: ${token ? 'expired' : 'missing'}`);
}
