// SPDX-License-Identifier: Apache-2.0
// node provider.js <port> <address that browsers are sent back to> <file of people>
// The sign-on of an office for a test: whoever stands in the file comes in with the password that stands there, and belongs to its groups.
// The file is read at each sign-in.
import { readFileSync } from 'node:fs'
import { Provider } from 'oidc-provider'

const [port, callback, file] = process.argv.slice(2)
const people = () => JSON.parse(readFileSync(file, 'utf8'))

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{ client_id: 'nuanfeng', client_secret: 'a secret of the test alone', redirect_uris: [callback] }],
  claims: { openid: ['sub'], groups: ['groups'] },
  scopes: ['openid', 'groups'],
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: false } },
  pkce: { required: () => true },
  cookies: { keys: ['of the test alone'] },
  findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ sub: id, groups: people()[id]?.groups ?? [] }) }),
  interactions: { url: (ctx, interaction) => `/sign-in/${interaction.uid}` },
  async loadExistingGrant(ctx) {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId })
    grant.addOIDCScope('openid groups')
    await grant.save()
    return grant
  },
})

const page = wrong => `<!doctype html><html lang="zh-CN"><title>统一身份认证</title><main><h1>统一身份认证</h1><p>${wrong}</p>
<form method="post"><label>用户 <input id="user" name="user"></label> <label>密码 <input id="password" name="password" type="password"></label> <button>登录</button></form></main></html>`

provider.use(async (ctx, next) => {
  if (!ctx.path.startsWith('/sign-in/')) return next()
  let wrong = ''
  if (ctx.method === 'POST') {
    let text = ''
    for await (const part of ctx.req) text += part
    const form = new URLSearchParams(text)
    const user = form.get('user')
    if (people()[user]?.password === form.get('password')) {
      ctx.respond = false
      return provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: user } }, { mergeWithLastSubmission: false })
    }
    wrong = '用户或者密码不对。'
  }
  ctx.type = 'html'
  ctx.body = page(wrong)
})

provider.listen(Number(port), '127.0.0.1', () => console.log('listening'))
